package uz.minbar.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uz.minbar.foundation.web.Problem;

/** What the leadership reads, and how often. */
public enum DigestKind {
  /** Each working day: what was said since the last one, what is due today. */
  MORNING,
  /** Each working day: the journal of criticism and how its cases stand. */
  CRITICISM,
  /** The week before, on the first working day of a week. */
  WEEKLY,
  /** The month before, on the first working day of a month. */
  MONTHLY;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that word.
   *
   * @throws Problem 404 for a word that is no kind, as it stands in addresses
   */
  public static DigestKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
