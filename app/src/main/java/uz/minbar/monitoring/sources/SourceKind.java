package uz.minbar.monitoring.sources;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uz.minbar.foundation.web.Problem;

/** The kinds of sources that the program can read today. */
public enum SourceKind {
  FEED,
  SITEMAP,
  PAGE,
  TELEGRAM,
  /** Read with the office's own rights, and for that office alone. */
  FACEBOOK,
  /** Letters; one office's own. */
  MAILBOX,
  /** Read by people only, who type in what it says. */
  MANUAL;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Problem 422 for a word that is no kind, or one that is planned but not there yet
   */
  @JsonCreator
  public static SourceKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("kind", "monitoring.fault.kind"));
  }
}
