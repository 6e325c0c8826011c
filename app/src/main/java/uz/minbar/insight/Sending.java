package uz.minbar.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;

/**
 * A digest on its way to one address; each address gets it once.
 *
 * @param means "mail" or "telegram"
 * @param fault text key of why it did not go; null where nothing is wrong
 */
public record Sending(
    UUID id,
    UUID digest,
    String name,
    String means,
    String address,
    Language script,
    State state,
    int attempts,
    @Nullable String fault,
    Instant changedAt) {

  /** Where it is. */
  public enum State {
    WAITING,
    SENDING,
    SENT,
    /** It surely did not go. */
    FAILED,
    /** It may have gone; a person decides whether to send it once more. */
    UNKNOWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether a person has to look. */
  public boolean troubled() {
    return state == State.FAILED || state == State.UNKNOWN;
  }
}
