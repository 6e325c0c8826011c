package uz.minbar.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;

/** How much an alert matters, in rising order. */
public enum Urgency {
  /** Worth knowing today. */
  NOTICE,
  /** Worth looking at now. */
  SERIOUS,
  /** Worth waking somebody, if she allows it. */
  CRITICAL;

  /** So many times what was expected is far beyond it. */
  private static final double FAR = 5;

  /**
   * With the reason.
   *
   * @param reason a word for the texts
   */
  public record Judged(Urgency urgency, String reason) {}

  /**
   * Judges an alert: many voices against the office weigh more than many voices or one against it.
   *
   * @param kind as the alert's
   * @param expected voices as a rule; null where nothing is counted
   * @param seen voices now; null where nothing is counted
   * @param mentions what it is about
   * @param negative how many of them speak against the office
   */
  public static Judged of(
      String kind, @Nullable Double expected, @Nullable Long seen, int mentions, int negative) {
    boolean against = negative > 0 && negative * 2 >= mentions;
    if (kind.equals("synchronous")) {
      return against
          ? new Judged(CRITICAL, "synchronousAgainst")
          : new Judged(SERIOUS, "synchronous");
    }
    if (expected == null || seen == null) {
      return against ? new Judged(SERIOUS, "against") : new Judged(NOTICE, "single");
    }
    boolean far = seen >= FAR * Math.max(1, expected);
    if (against) {
      return far ? new Judged(CRITICAL, "farAgainst") : new Judged(SERIOUS, "waveAgainst");
    }
    return far ? new Judged(SERIOUS, "far") : new Judged(NOTICE, "wave");
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of its chip: sign and colour. */
  public String chip() {
    return switch (this) {
      case NOTICE -> "neu";
      case SERIOUS -> "unk";
      case CRITICAL -> "neg";
    };
  }

  /**
   * @throws Problem 422 for a word that is none
   */
  @JsonCreator
  public static Urgency ofWord(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("urgency", "monitoring.fault.urgency"));
  }
}
