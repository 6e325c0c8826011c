package uz.minbar.foundation.graph;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a call of the Graph API, as exactly as can be known. */
public sealed interface GraphAnswer {

  /**
   * The platform did it.
   *
   * @param rest how long it wants to be left alone from now on; null where it does not mind
   */
  record Done(JsonNode body, @Nullable Duration rest) implements GraphAnswer {}

  /**
   * The platform answered, but not that it did it. Its words are left out: they may name the token.
   *
   * @param code of the platform; 0 where none came, as from a gateway in front of it
   * @param subcode that says more; 0 where none came
   * @param rest how long it wants to be left alone; null where it does not say
   */
  record Refused(int status, int code, int subcode, @Nullable Duration rest)
      implements GraphAnswer {

    private static final Set<Integer> TOKEN = Set.of(102, 190);
    private static final Set<Integer> RIGHTS = Set.of(3, 10);
    private static final Set<Integer> GONE = Set.of(100, 803);

    /** Limits of the app, the person, the page, and the page's own tokens. */
    private static final Set<Integer> LIMIT = Set.of(4, 9, 17, 32, 341, 613, 80001, 80002);

    private static final Duration HOUR = Duration.ofHours(1);

    /** Why it was refused, as far as somebody can do something about it. */
    public Why why() {
      if (TOKEN.contains(code)) {
        return Why.TOKEN;
      }
      if (RIGHTS.contains(code) || code >= 200 && code < 300) {
        return Why.RIGHTS;
      }
      if (LIMIT.contains(code) || status == 429) {
        return Why.LIMIT;
      }
      if (GONE.contains(code)) {
        return Why.GONE;
      }
      return code == 1 || code == 2 || status >= 500 ? Why.FAULT : Why.OTHER;
    }

    /** How long to wait after a limit: as it says, or an hour, in which its counters run. */
    public Duration pause() {
      return rest == null ? HOUR : rest;
    }
  }

  /** Reasons of a refusal. */
  enum Why {
    TOKEN,
    RIGHTS,
    LIMIT,
    /** What was asked for is not there, or was asked for wrongly. */
    GONE,
    /** Something failed on the platform's own side: what was asked for may be done or not. */
    FAULT,
    OTHER
  }

  /** The request never left: nothing was done, surely. */
  record NotSent() implements GraphAnswer {}

  /** The request went out and no sound answer came: it may be done or not. */
  record Unknown() implements GraphAnswer {}
}
