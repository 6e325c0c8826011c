package uz.minbar.newsroom.letters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import uz.minbar.kernel.Language;

/**
 * A letter on its way.
 *
 * @param subject what it is about: an ask or a step of an approval
 */
public record Letter(
    UUID id,
    Occasion occasion,
    UUID subject,
    String address,
    Language language,
    State state,
    int attempts) {

  /** Why it is written. */
  public enum Occasion {
    ASK,
    ASK_SOON,
    ASK_LATE,
    APPROVE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it is. */
  public enum State {
    WAITING,
    SENDING,
    SENT,
    /** It surely did not go. */
    FAILED,
    /** It may have gone; a person decides whether to send it once more. */
    UNKNOWN,
    /** Before it went, there was nothing to write about any more. */
    NEEDLESS;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
