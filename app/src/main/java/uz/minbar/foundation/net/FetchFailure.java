package uz.minbar.foundation.net;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing was fetched, in a word for which there is a text that a press officer understands.
 */
public final class FetchFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final int status;
  private final transient @Nullable Duration retryAfter;

  /** The reasons there are. */
  public enum Reason {
    ADDRESS,
    PRIVATE,
    NO_SUCH_HOST,
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    CERTIFICATE,
    BROKEN,
    REFUSED,
    GONE,
    SERVER,
    BUSY;

    /** The key of its text. */
    public String textKey() {
      var parts = name().toLowerCase(Locale.ROOT).split("_");
      var key = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        key.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
      }
      return "foundation.fetch." + key;
    }
  }

  FetchFailure(Reason reason) {
    this(reason, 0, null);
  }

  FetchFailure(Reason reason, int status, @Nullable Duration retryAfter) {
    super(reason + (status == 0 ? "" : " " + status));
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  /** The HTTP status, 0 where there was none. */
  public int status() {
    return status;
  }

  /** How long the server asks to be left alone; null where it does not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
