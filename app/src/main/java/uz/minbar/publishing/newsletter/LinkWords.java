package uz.minbar.publishing.newsletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.secrets.Secrets;

/**
 * The words in our links. That of a confirmation is random and kept as its hash. That of leaving
 * names its subscriber and is sealed instead of kept, so that the link of each old letter goes on
 * to work.
 */
@Component
class LinkWords {

  private static final int SEAL_BYTES = 16;
  private static final int ID_BYTES = 16;

  private final Secrets secrets;

  LinkWords(Secrets secrets) {
    this.secrets = secrets;
  }

  String random() {
    return secrets.randomWord();
  }

  static String hash(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The word with which that subscriber leaves. */
  String leaving(UUID subscriber) {
    var word = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES);
    word.put(bytes(subscriber)).put(seal(subscriber));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(word.array());
  }

  /** Whose word that is; empty for one that is none of ours. */
  Optional<UUID> leaver(String word) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + SEAL_BYTES) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(bytes);
    var subscriber = new UUID(buffer.getLong(), buffer.getLong());
    byte[] seal = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    return MessageDigest.isEqual(seal, seal(subscriber))
        ? Optional.of(subscriber)
        : Optional.empty();
  }

  private byte[] seal(UUID subscriber) {
    var sealed = ("publishing.leave:" + subscriber).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(secrets.seal(sealed), SEAL_BYTES);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
