package uz.minbar.publishing.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is counted of a piece that is out. */
public enum Measure {
  VIEWS,
  REACTIONS,
  /** How often readers passed it on. */
  FORWARDS,
  COMMENTS,
  /** How many chose an answer in a poll. */
  VOTES,
  /** Letters that the readers' servers took. */
  LETTERS,
  /** Letters that they refused for good. */
  REFUSED,
  /** Notices that browsers' push services took. */
  NOTICES;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Measure ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
