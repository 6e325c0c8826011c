package uz.minbar.foundation.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Signs letters so that receivers can see who wrote them (DKIM, RFC 6376). RSA, because there are
 * receivers that check nothing else; relaxed, because servers on the way fold and space as they
 * like. The library there is for it writes the names of headers in small letters of the machine's
 * own language, and where that is Turkish no receiver finds its signature sound.
 *
 * @param selector by which receivers find the key in the domain's records
 */
public record Seal(String domain, String selector, RSAPrivateKey key) {

  /** RFC 8058 wants the last two; who wrote it is named twice, so that nobody can add another. */
  private static final List<String> SIGNED =
      List.of(
          "from",
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "list-id",
          "list-unsubscribe",
          "list-unsubscribe-post");

  private static final Pattern SPACES = Pattern.compile("[ \\t]+");
  private static final int LINE = 70;

  byte[] sign(byte[] letter) {
    String text = new String(letter, ISO_8859_1);
    int gap = text.indexOf("\r\n\r\n");
    var headers = headers(text.substring(0, gap));
    String open =
        "v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n\td=%s; s=%s;\r\n\th=%s;\r\n\tbh=%s;\r\n\tb="
            .formatted(
                domain,
                selector,
                String.join(":\r\n\t ", names(headers)),
                hash(body(text.substring(gap + 4))));
    return ("DKIM-Signature: " + open + folded(signature(headers, open)) + "\r\n" + text)
        .getBytes(ISO_8859_1);
  }

  /** Those that are there; the second sender is not, and is meant not to be. */
  private static List<String> names(Map<String, String> headers) {
    return SIGNED.stream().filter(headers::containsKey).toList();
  }

  private String signature(Map<String, String> headers, String open) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      for (String name : names(headers).stream().distinct().toList()) {
        String line = name + ":" + relaxed(headers.getOrDefault(name, "")) + "\r\n";
        signature.update(line.getBytes(ISO_8859_1));
      }
      signature.update(("dkim-signature:" + relaxed(open)).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(digest.digest(body.getBytes(ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By their names in small letters; our letters have none twice. */
  private static Map<String, String> headers(String head) {
    var headers = new TreeMap<String, String>();
    for (String line : head.replaceAll("\\r\\n(?=[ \\t])", "").split("\r\n")) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1));
    }
    return headers;
  }

  private static String relaxed(String value) {
    return SPACES.matcher(value.replace("\r\n", "")).replaceAll(" ").strip();
  }

  private static String body(String body) {
    var lines = new ArrayList<String>();
    for (String line : body.split("\r\n")) { // Drops the empty ones at the end, as it must.
      lines.add(SPACES.matcher(line).replaceAll(" ").stripTrailing());
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      var _ = lines.removeLast();
    }
    return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
  }

  private static String folded(String base64) {
    return base64.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n\t");
  }
}
