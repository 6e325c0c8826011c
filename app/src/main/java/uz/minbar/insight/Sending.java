package uz.minbar.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;

/**
 * A digest on its way to one address; each address gets it once.
 *
 * @param fault text key of why it did not go; null where nothing is wrong
 */
public record Sending(
    UUID id,
    UUID digest,
    String name,
    Means means,
    String address,
    Language script,
    State state,
    int attempts,
    @Nullable String fault,
    Instant changedAt) {

  /** How it goes. */
  public enum Means {
    MAIL,
    TELEGRAM;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Means ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
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
    UNKNOWN;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the database has them. */
    public static String[] words(State... states) {
      return Arrays.stream(states).map(State::word).toArray(String[]::new);
    }
  }

  /** Whether a person has to look. */
  public boolean troubled() {
    return state == State.FAILED || state == State.UNKNOWN;
  }
}
