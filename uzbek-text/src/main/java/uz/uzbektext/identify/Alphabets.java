package uz.uzbektext.identify;

import java.util.HashMap;
import java.util.Map;

/** Which letters a language writes: a text with others in it is hardly of that language. */
final class Alphabets {

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшъьэюя";

  /**
   * By script and language. Uzbek has w, as people type it for sh, and the letters of both Latins;
   * Karakalpak has the apostrophes of its alphabet of 1995. Languages that are not here write
   * whatever they like.
   */
  private static final Map<String, Map<String, String>> LETTERS =
      Map.of(
          "Latn",
          Map.of(
              "en",
              LATIN + "ʼ",
              "tr",
              "abcdefghijklmnoprstuvyzçğıöşüâîûʼ",
              "az",
              "abcdefghijklmnopqrstuvxyzçəğıöşüʼ",
              "tk",
              "abdefghijklmnoprstuwyzçäňöşüýž",
              "uz",
              LATIN + "ʼöğşç",
              "kaa",
              LATIN + "áǵıńóúʼ"),
          "Cyrl",
          Map.of(
              "uz", CYRILLIC + "ўқғҳ",
              "kaa", CYRILLIC + "әғқңөүўҳыщ",
              "kk", CYRILLIC + "әғқңөұүһіыщ",
              "ky", CYRILLIC + "ңөүыщ",
              "tg", "абвгдеёжзийклмнопрстуфхчшъэюяғӣқӯҳҷ",
              "tk", CYRILLIC + "әөүңҗыщ",
              "ru", CYRILLIC + "ыщ"));

  /** What the shares of foreign letters and of words with them take from a score. */
  private static final double LETTER = 100;

  private static final double WORD = 10;
  private static final double MOST = 0.25;

  /**
   * Kazakh shares its letters with Karakalpak but for these, some 6 of 100 in Kazakh: the longer a
   * text does without, the less it is Kazakh.
   */
  private static final String KAZAKH = "іұһ";

  private static final double WITHOUT = 0.06;
  private static final double WITHOUT_MOST = 4;

  private Alphabets() {}

  /**
   * How much is to be taken from the score of each language of the script.
   *
   * @param words as {@link Letters#words} gives them
   */
  static Map<String, Double> foreign(String script, String words) {
    var taken = new HashMap<String, Double>();
    LETTERS
        .getOrDefault(script, Map.of())
        .forEach((language, letters) -> taken.put(language, taken(letters, words)));
    if (words.chars().noneMatch(letter -> KAZAKH.indexOf(letter) >= 0)) {
      double without = Math.min(WITHOUT_MOST, WITHOUT * words.length());
      taken.computeIfPresent("kk", (_, foreign) -> foreign + without);
    }
    return taken;
  }

  private static double taken(String alphabet, String text) {
    int letters = 0;
    int foreign = 0;
    int words = 0;
    int foreignWords = 0;
    boolean here = false;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        words++;
        foreignWords += here ? 1 : 0;
        here = false;
      } else {
        letters++;
        if (alphabet.indexOf(text.charAt(i)) < 0) {
          foreign++;
          here = true;
        }
      }
    }
    return letters == 0
        ? 0
        : LETTER * Math.min(MOST, (double) foreign / letters)
            + WORD * Math.min(MOST, (double) foreignWords / words);
  }
}
