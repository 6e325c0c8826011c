package uz.minbar.monitoring.facebook;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why a page could not be read, in words for the person who can mend it. */
public final class GraphFailure extends Exception {

  private static final long serialVersionUID = 1;

  private static final Set<Integer> TOKEN = Set.of(102, 190);
  private static final Set<Integer> RIGHTS = Set.of(3, 10);
  private static final Set<Integer> NO_PAGE = Set.of(100, 803);

  /** Limits of the app, the person, the page, and the page's own tokens. */
  private static final Set<Integer> LIMIT = Set.of(4, 17, 32, 341, 613, 80001);

  private static final Duration HOUR = Duration.ofHours(1);

  private final String textKey;
  private final transient @Nullable Duration retryAfter;
  private final boolean forGood;

  private GraphFailure(String textKey, @Nullable Duration retryAfter, boolean forGood) {
    super(textKey);
    this.textKey = textKey;
    this.retryAfter = retryAfter;
    this.forGood = forGood;
  }

  /**
   * What an answer means that is none.
   *
   * @param rest how long the platform wants to be left alone, as its headers say; null if they
   *     don't
   */
  static GraphFailure of(int status, JsonNode body, @Nullable Duration rest) {
    int code = body.path("error").path("code").asInt(0);
    if (TOKEN.contains(code)) {
      return failure("facebookExpired", null);
    }
    if (RIGHTS.contains(code) || code >= 200 && code < 300) {
      return failure("facebookRights", null);
    }
    if (NO_PAGE.contains(code)) {
      return failure("facebookGone", null);
    }
    if (LIMIT.contains(code) || status == 429) {
      return failure("facebookBusy", rest == null ? HOUR : rest);
    }
    return code == 1 || code == 2 || status >= 500 ? failure("facebookLater", null) : unreadable();
  }

  static GraphFailure unreadable() {
    return failure("facebookUnreadable", null);
  }

  /** The platform could not be reached. */
  static GraphFailure unreached(String textKey) {
    return new GraphFailure(textKey, null, false);
  }

  /** There is nothing to read with until somebody brings a token. */
  static GraphFailure noToken() {
    return new GraphFailure("monitoring.fault.facebookNoToken", null, true);
  }

  private static GraphFailure failure(String word, @Nullable Duration retryAfter) {
    return new GraphFailure("monitoring.fault." + word, retryAfter, false);
  }

  public String textKey() {
    return textKey;
  }

  /** How long all pages of the office must be left alone; null where no such wish was said. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether another visit is of no use before somebody has done something. */
  public boolean forGood() {
    return forGood;
  }
}
