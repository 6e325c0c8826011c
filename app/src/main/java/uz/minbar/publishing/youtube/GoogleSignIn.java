package uz.minbar.publishing.youtube;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;

/**
 * Google's sign-in for programs that have no page of their own to come back to. The short-lived
 * tokens that it gives are kept in memory alone.
 */
@Component
class GoogleSignIn {

  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** To manage videos; the widest that this way of signing in can be given. */
  private static final String SCOPE = "https://www.googleapis.com/auth/youtube";

  private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

  /** A token that ends while a call is on its way is of no use. */
  private static final Duration EARLY = Duration.ofMinutes(2);

  private final String base;
  private final GoogleLine line;
  private final Clock clock;
  private final Map<YouTubeKey, Access> kept = new ConcurrentHashMap<>();

  @Autowired
  GoogleSignIn(Settings settings, JsonMapper json, Clock clock) {
    this(settings.googleSignIn(), json, clock, ANSWER);
  }

  /** With an address and a patience of its own, for those who wait in vain. */
  GoogleSignIn(String base, JsonMapper json, Clock clock, Duration patience) {
    this.base = base;
    this.line = new GoogleLine(json, patience);
    this.clock = clock;
  }

  private record Access(String token, Instant until) {}

  /** Asks for a code that a person types in at Google. */
  YouTubeAnswer code(String client) {
    return line.form(base + "/device/code", Map.of("client_id", client, "scope", SCOPE));
  }

  /** Asks whether the person has done so. */
  YouTubeAnswer letIn(YouTubeKey key, String device) {
    return line.form(
        base + "/token",
        Map.of(
            "client_id",
            key.client(),
            "client_secret",
            key.secret(),
            "device_code",
            device,
            "grant_type",
            DEVICE));
  }

  /** Makes a call with a token that is good, asking for a new one where it is refused. */
  YouTubeAnswer with(YouTubeKey key, Function<String, YouTubeAnswer> call) {
    if (!key.connected()) {
      return new YouTubeAnswer.Refused(401, "unauthorized", null);
    }
    var access = kept.get(key);
    if (access != null && access.until.isAfter(clock.instant())) {
      var answer = call.apply(access.token);
      if (!(answer instanceof YouTubeAnswer.Refused refused)
          || refused.why() != YouTubeAnswer.Why.SIGN_IN) {
        return answer;
      }
      kept.remove(key, access);
    }
    return switch (renew(key)) {
      case YouTubeAnswer.Done done -> call.apply(done.body().path("access_token").asString(""));
      // Whatever went wrong here, the call itself never left.
      case YouTubeAnswer.Refused refused when refused.why() != YouTubeAnswer.Why.FAULT -> refused;
      case YouTubeAnswer _ -> new YouTubeAnswer.NotSent();
    };
  }

  private YouTubeAnswer renew(YouTubeKey key) {
    var answer =
        line.form(
            base + "/token",
            Map.of(
                "client_id", key.client(),
                "client_secret", key.secret(),
                "refresh_token", key.refresh(),
                "grant_type", "refresh_token"));
    if (answer instanceof YouTubeAnswer.Done done) {
      var lasts = Duration.ofSeconds(done.body().path("expires_in").asLong(0));
      kept.put(
          key,
          new Access(
              done.body().path("access_token").asString(""),
              clock.instant().plus(lasts).minus(EARLY)));
    }
    return answer;
  }
}
