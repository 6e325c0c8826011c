package uz.minbar.monitoring.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The seal that a hub sets under what it sends. */
final class Signature {

  /** The methods of the recommendation; the first is what many old hubs still use. */
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /**
   * @param header as sent: method, equals sign, hexadecimal digits
   */
  static boolean fits(String header, String secret, byte[] body) {
    int equals = header.indexOf('=');
    String method =
        equals < 0
            ? null
            : METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (method == null) {
      return false;
    }
    try {
      var mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      var sent = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return MessageDigest.isEqual(mac.doFinal(body), sent);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
