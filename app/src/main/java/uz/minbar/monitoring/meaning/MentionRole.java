package uz.minbar.monitoring.meaning;

import java.util.List;
import java.util.Locale;
import uz.minbar.monitoring.matching.Highlight;

/** How much of a text is about what the topics found in it. */
public enum MentionRole {
  /** It is what the text is about. */
  MAIN,
  /** It is named on the way. */
  PASSING;

  /** A reader has learnt what a text is about by then, in letters. */
  private static final int LEAD = 300;

  /** Whoever is named so often is no chance guest. */
  private static final int OFTEN = 3;

  static MentionRole of(List<Highlight> found) {
    boolean main =
        found.size() >= OFTEN
            || found.stream()
                .anyMatch(place -> place.field().equals("title") || place.from() < LEAD);
    // A topic that asks for what is missing finds a text without a place in it.
    return main || found.isEmpty() ? MAIN : PASSING;
  }

  /** By its word, as a row has it. */
  public static MentionRole of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As stored, and as the API says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
