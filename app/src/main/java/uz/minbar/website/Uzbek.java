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

  /** The same for text with markup. */
  public static String html(Language language, LocalizedText html) {
    String latin = html.in(Language.UZ_LATN);
    return language == Language.UZ_CYRL && html.in(language) == null && latin != null
        ? Script.toCyrillicHtml(latin)
        : html.best(language);
  }

  /** The language in which a reader of that one gets the text. */
  public static Language of(Language language, LocalizedText text) {
    boolean made = language == Language.UZ_CYRL && text.in(Language.UZ_LATN) != null;
    return made || text.in(language) != null
        ? language
        : text.byLanguage().keySet().stream().findFirst().orElse(language);
  }

  /** A note that is written for all languages at once. */
  public static String in(Language language, String note) {
    return language == Language.UZ_CYRL ? Script.toCyrillic(note) : note;
  }
}
