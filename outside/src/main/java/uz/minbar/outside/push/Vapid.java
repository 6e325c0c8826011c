package uz.minbar.outside.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who sends: a token for this service alone, good for a day at most and truly signed (RFC 8292).
 */
final class Vapid {

  /** The answer to whoever does not say who she is, or says it wrongly. */
  static final int UNKNOWN = 401;

  /** The answer to whoever is not the one for whom the browser subscribed. */
  static final int ANOTHER = 403;

  static final int WELL = 0;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern HEADER =
      Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]{86}), ?k=([\\w-]{87})");

  private Vapid() {}

  /**
   * @param authorization the header; "" where there is none
   * @param service the origin of the push service
   * @param key for which the browser subscribed
   * @return one of the answers, or {@link #WELL}
   */
  static int check(String authorization, String service, String key, Instant now) {
    var header = HEADER.matcher(authorization);
    try {
      if (!header.matches() || !signed(header.group(1) + "." + header.group(2), header)) {
        return UNKNOWN;
      }
      var kind = json(header.group(1));
      var claims = json(header.group(2));
      var until = Instant.ofEpochSecond(claims.path("exp").asLong(0));
      boolean timely = until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
      if (!kind.path("alg").asString("").equals("ES256")
          || !claims.path("aud").asString("").equals(service)
          || !claims.path("sub").asString("").matches("mailto:.+@.+|https?://.+")
          || !timely) {
        return UNKNOWN;
      }
    } catch (GeneralSecurityException | JacksonException | IllegalArgumentException unreadable) {
      return UNKNOWN;
    }
    return header.group(4).equals(key) ? WELL : ANOTHER;
  }

  private static boolean signed(String content, MatchResult header)
      throws GeneralSecurityException {
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Curve.open(Curve.bytes(header.group(4))));
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Curve.bytes(header.group(3)));
  }

  private static JsonNode json(String part) {
    return JSON.readTree(Curve.bytes(part));
  }
}
