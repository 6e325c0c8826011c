package uz.uzbektext.identify;

import java.util.Map;

/**
 * The language and script of a text.
 *
 * @param language BCP 47: {@code uz}, {@code kaa}, {@code ru}, {@code en}, {@code kk}, {@code ky},
 *     {@code tg}, {@code tr}, {@code az}, {@code tk}; {@code und} where nothing tells, and for any
 *     other language
 * @param script ISO 15924 of most letters: {@code Latn}, {@code Cyrl}, {@code Arab}, {@code Zzzz}
 *     for others, {@code Zyyy} where there are no letters
 * @param reformed Uzbek in the Latin of the 2026 law (ö ğ ş ç)
 * @param probability of the language, from 0 to 1; of {@code und}, that it is none of the above
 */
public record Identified(String language, String script, boolean reformed, double probability) {

  /** Below it a guess is not given. */
  static final double SURE = 0.5;

  private static final String UNKNOWN = "und";

  /** Languages that only stand in the model as rivals. */
  private static final String RIVAL = "xx";

  /** What a text is written in; never fails, whatever the text holds. */
  public static Identified of(String text) {
    String script = Letters.script(text);
    String words = Letters.words(text, script);
    return of(
        script,
        words,
        words.isBlank() ? Map.of() : LanguageModel.shipped().probabilities(script, words));
  }

  static Identified of(String script, String words, Map<String, Double> languages) {
    String language = UNKNOWN;
    double most = 0;
    for (var one : languages.entrySet()) {
      if (!one.getKey().startsWith(RIVAL) && one.getValue() > most) {
        language = one.getKey();
        most = one.getValue();
      }
    }
    return most < SURE
        ? new Identified(UNKNOWN, script, false, 1 - most)
        : new Identified(language, script, language.equals("uz") && reformed(words), most);
  }

  private static boolean reformed(String words) {
    int reformed = 0;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      char before = i == 0 ? ' ' : words.charAt(i - 1);
      if ("öğşç".indexOf(letter) >= 0) {
        reformed++;
      } else if (letter == 'ʼ' && (before == 'o' || before == 'g')
          || letter == 'h' && (before == 's' || before == 'c')) {
        reformed--; // oʼ, gʼ, sh and ch of 1995
      }
    }
    return reformed > 0;
  }

  /**
   * As stored: with the script where a language is written in two that matter ({@code uz-Latn},
   * {@code uz-Cyrl}, {@code kaa-Cyrl}, {@code kaa-Latn}), else the language alone.
   */
  public String tag() {
    return language.equals("uz") || language.equals("kaa") ? language + "-" + script : language;
  }

  /** Whether anything told the language. */
  public boolean known() {
    return !language.equals(UNKNOWN);
  }
}
