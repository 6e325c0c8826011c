package uz.minbar.newsroom.checks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import uz.minbar.kernel.Language;

/**
 * Something a writer should look at; none of it forbids anything.
 *
 * @param quote the words it is about
 * @param instead what may have been meant, the likeliest first
 */
public record Finding(Kind kind, Language language, String quote, List<String> instead) {

  /** What it is. */
  public enum Kind {
    FORGOTTEN,
    /** A poll with nothing to choose from. */
    ANSWERS,
    APOSTROPHE,
    PASSPORT,
    PINFL,
    PHONE,
    CARD,
    OFFICIAL,
    SPELLING;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding of(Kind kind, Language language, String quote) {
    return new Finding(kind, language, quote, List.of());
  }
}
