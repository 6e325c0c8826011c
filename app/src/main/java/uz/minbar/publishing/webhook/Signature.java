package uz.minbar.publishing.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers by which a receiver knows from whom a call is, and that it comes twice. */
final class Signature {

  private static final String PREFIX = "whsec_";

  private Signature() {}

  /**
   * @param id the same for each try of one message
   * @throws IllegalArgumentException for a secret of the prefix whose rest is no Base64
   */
  static Map<String, String> headers(String id, Instant at, String body, String secret) {
    String second = String.valueOf(at.getEpochSecond());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      byte[] sign = mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
      return Map.of(
          "webhook-id", id,
          "webhook-timestamp", second,
          "webhook-signature", "v1," + Base64.getEncoder().encodeToString(sign));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes that a secret stands for. */
  static byte[] key(String secret) {
    return secret.startsWith(PREFIX)
        ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
        : secret.getBytes(StandardCharsets.UTF_8);
  }
}
