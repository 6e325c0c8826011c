package uz.minbar.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;

/** How a case stands on the board, the most pressing first. */
public enum Standing {
  OVERDUE,
  TODAY,
  LATER,
  /** An office owes facts or the leadership its approval, and the clock has not run out yet. */
  WAITING,
  ANSWERED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @return null for a word that asks for all
   * @throws Problem 422 for a word that is no standing
   */
  public static @Nullable Standing ofWord(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    for (var one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw Problem.invalid("state", "reaction.fault.standing");
  }

  /**
   * @param waits whether somebody else has the next word
   */
  static Standing of(Case one, boolean waits, Instant now) {
    if (!one.open()) {
      return ANSWERED;
    }
    if (one.late(now)) {
      return OVERDUE;
    }
    if (waits) {
      return WAITING;
    }
    var tomorrow = Dates.midnight(now).plus(Duration.ofDays(1));
    return one.nextDue().isBefore(tomorrow) ? TODAY : LATER;
  }
}
