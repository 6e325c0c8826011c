package uz.minbar.website;

import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.uzbektext.script.Script;

/**
 * Small words that the office writes once, in Latin, and that readers of Cyrillic see in theirs.
 */
public final class Uzbek {

  private Uzbek() {}

  /** The text in that language, or the best there is. */
  public static String in(Language language, LocalizedText text) {
    String latin = text.in(Language.UZ_LATN);
    return language == Language.UZ_CYRL && text.in(language) == null && latin != null
        ? Script.toCyrillic(latin)
        : text.best(language);
  }

  /** A note that is written for all languages at once. */
  public static String in(Language language, String note) {
    return language == Language.UZ_CYRL ? Script.toCyrillic(note) : note;
  }
}
