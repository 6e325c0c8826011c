package uz.minbar.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of RFC 6238 as authenticator programs make them: SHA-1, 6 digits, 30 seconds. */
final class Totp {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;
  private static final int SECRET_CHARACTERS = 32;

  private Totp() {}

  static String newSecret(SecureRandom random) {
    var secret = new StringBuilder();
    for (int i = 0; i < SECRET_CHARACTERS; i++) {
      secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
    }
    return secret.toString();
  }

  static long step(Instant at) {
    return at.getEpochSecond() / STEP_SECONDS;
  }

  /**
   * The step whose code was given, or -1: a code is good one step early and one late, because
   * telephones' clocks drift, and never twice, so the caller keeps the last step used.
   */
  static long matchingStep(String secret, String code, Instant now, long lastUsed) {
    String digits = code.replaceAll("\\s", "");
    for (long step = step(now) - 1; step <= step(now) + 1; step++) {
      if (step > lastUsed
          && MessageDigest.isEqual(
              code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8),
              digits.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
        return step;
      }
    }
    return -1;
  }

  static String code(String secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decode(String secret) {
    var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (char character : secret.toCharArray()) {
      buffer = (buffer << 5) | BASE32.indexOf(character);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
