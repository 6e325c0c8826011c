package uz.uzbektext.script;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The alphabets of Uzbek in use. The Latin of 2026 (ö ğ ş ç) was adopted by the Legislative Chamber
 * on 7 July and approved by the Senate on 10 September 2026; until somebody names the day of its
 * entry into force nothing is written in it.
 */
public enum Alphabet {
  /** Law of 1993 in the wording of 1995: oʻ, gʻ, sh, ch. */
  LATIN("latn"),
  CYRILLIC("cyrl"),
  /** Law of 2026: ö, ğ, ş, ç; all else as in the Latin of 1995. */
  LATIN_2026("latn-2026");

  private final String code;

  Alphabet(String code) {
    this.code = code;
  }

  /** As on the command line: {@code latn}, {@code cyrl}, {@code latn-2026}. */
  public String code() {
    return code;
  }

  /** The alphabet of that code, or null where there is none. */
  public static @Nullable Alphabet of(String code) {
    for (var alphabet : values()) {
      if (alphabet.code.equals(code)) {
        return alphabet;
      }
    }
    return null;
  }

  /**
   * The Latin that official texts of a day are written in.
   *
   * @param inForce the first day of the new alphabet; null while it is not known
   */
  public static Alphabet latinOn(LocalDate day, @Nullable LocalDate inForce) {
    return inForce == null || day.isBefore(inForce) ? LATIN : LATIN_2026;
  }
}
