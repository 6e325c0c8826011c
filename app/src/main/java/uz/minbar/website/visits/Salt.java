package uz.minbar.website.visits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * What makes a machine's hash of one day unlike that of the next. It stands in memory alone and is
 * forgotten at midnight: from then on nobody, we included, can try out whose a hash was.
 */
record Salt(LocalDate day, byte[] bytes) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Salt of(LocalDate day) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Salt(day, bytes);
  }

  long hash(String machine) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return ByteBuffer.wrap(digest.digest(machine.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
