package uz.minbar.monitoring.facebook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.graph.GraphAnswer;

/** Why a page could not be read, in words for the person who can mend it. */
public final class GraphFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final String textKey;
  private final transient @Nullable Duration retryAfter;
  private final boolean forGood;

  private GraphFailure(String textKey, @Nullable Duration retryAfter, boolean forGood) {
    super(textKey);
    this.textKey = textKey;
    this.retryAfter = retryAfter;
    this.forGood = forGood;
  }

  /** What an answer means that is none. */
  static GraphFailure of(GraphAnswer.Refused refused) {
    return switch (refused.why()) {
      case TOKEN -> failure("facebookExpired", null);
      case RIGHTS -> failure("facebookRights", null);
      case GONE -> failure("facebookGone", null);
      case LIMIT -> failure("facebookBusy", refused.pause());
      case FAULT -> failure("facebookLater", null);
      case OTHER -> unreadable();
    };
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
