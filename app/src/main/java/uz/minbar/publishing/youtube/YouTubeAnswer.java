package uz.minbar.publishing.youtube;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a call of YouTube or of Google's sign-in, as exactly as can be known. */
sealed interface YouTubeAnswer {

  /**
   * The platform did it.
   *
   * @param place where a begun upload goes on; "" where nothing was begun
   */
  record Done(JsonNode body, String place) implements YouTubeAnswer {}

  /**
   * An upload is not whole yet.
   *
   * @param received bytes that are there, from the first on
   */
  record Partly(long received) implements YouTubeAnswer {}

  /**
   * The platform answered, but not that it did it. Its words are left out: they may name what is
   * secret.
   *
   * @param reason its own word for it; "" where none came, as from a gateway in front of it
   * @param pause how long it wants to be left alone; null where it does not say
   */
  record Refused(int status, String reason, @Nullable Duration pause) implements YouTubeAnswer {

    private static final Set<String> SIGN_IN =
        Set.of("invalid_grant", "expired_token", "authError", "unauthorized");
    private static final Set<String> CLIENT =
        Set.of("invalid_client", "unauthorized_client", "accessNotConfigured");
    private static final Set<String> DAY =
        Set.of("quotaExceeded", "dailyLimitExceeded", "uploadLimitExceeded");
    private static final Set<String> LIMIT =
        Set.of(
            "rateLimitExceeded",
            "userRateLimitExceeded",
            "uploadRateLimitExceeded",
            "rate_limit_exceeded",
            "slow_down");

    /** Why it was refused, as far as somebody can do something about it. */
    Why why() {
      if (DAY.contains(reason)) {
        return Why.DAY;
      }
      if (status == 429 || LIMIT.contains(reason)) {
        return Why.LIMIT;
      }
      if (CLIENT.contains(reason)) {
        return Why.CLIENT;
      }
      if (reason.equals("youtubeSignupRequired")) {
        return Why.NO_CHANNEL;
      }
      if (status == 401 || SIGN_IN.contains(reason)) {
        return Why.SIGN_IN;
      }
      return switch (status) {
        case 403 -> Why.RIGHTS;
        case 404, 410 -> Why.GONE;
        default -> status >= 500 ? Why.FAULT : Why.OTHER;
      };
    }
  }

  /** Reasons of a refusal. */
  enum Why {
    /** Nobody lets the program in any more. */
    SIGN_IN,
    /** The office's project at Google is set wrongly. */
    CLIENT,
    NO_CHANNEL,
    RIGHTS,
    /** The day's allowance is used up. */
    DAY,
    /** Too many calls at once. */
    LIMIT,
    GONE,
    /** Something failed on the platform's own side: what was asked for may be done or not. */
    FAULT,
    OTHER
  }

  /** The request never left: nothing was done, surely. */
  record NotSent() implements YouTubeAnswer {}

  /** The request went out and no sound answer came: it may be done or not. */
  record Unknown() implements YouTubeAnswer {}
}
