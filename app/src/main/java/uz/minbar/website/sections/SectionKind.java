package uz.minbar.website.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import uz.minbar.foundation.web.Problem;

/** What stands in a section beside its own words. */
public enum SectionKind {
  /** Words alone. */
  TEXT,
  /** People who lead, with their biographies and reception hours. */
  LEADERS,
  /** Questions that people ask, with answers. */
  QUESTIONS,
  /** Pictures of the archive. */
  GALLERY;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean hasEntries() {
    return this != TEXT;
  }

  /**
   * @throws Problem 422 for a word that is no kind
   */
  @JsonCreator
  public static SectionKind ofWord(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("kind", "website.fault.kind"));
  }
}
