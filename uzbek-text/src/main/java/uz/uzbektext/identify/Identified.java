package uz.uzbektext.identify;

import java.util.Locale;
import java.util.Set;

/**
 * The language and script of a text, by its letters and its most frequent small words.
 *
 * @param language BCP 47: {@code uz}, {@code ru}, {@code en} or {@code und} where nothing tells
 * @param script ISO 15924: {@code Latn}, {@code Cyrl} or {@code Zyyy} where there are no letters
 */
public record Identified(String language, String script) {

  private static final Set<String> UZBEK_LATIN =
      Set.of(
          "va",
          "bilan",
          "uchun",
          "bu",
          "ham",
          "deb",
          "edi",
          "esa",
          "bir",
          "boʻldi",
          "boʻyicha",
          "haqida",
          "yoʻq",
          "emas",
          "kerak",
          "boʻlgan",
          "qilish",
          "yil",
          "tuman",
          "hokim",
          "mazkur",
          "shu",
          "ular",
          "bor",
          "eng",
          "nega",
          "qachon");
  private static final Set<String> UZBEK_CYRILLIC =
      Set.of(
          "ва", "билан", "учун", "бу", "ҳам", "деб", "эди", "эса", "бир", "бўлди", "бўйича",
          "ҳақида", "йўқ", "эмас", "керак", "бўлган", "қилиш", "йил", "туман", "ҳоким", "мазкур",
          "шу", "улар", "бор", "энг", "нега", "қачон");
  private static final Set<String> RUSSIAN =
      Set.of(
          "и", "в", "на", "не", "что", "с", "по", "это", "как", "для", "к", "из", "о", "от", "за",
          "был", "было", "были", "уже", "нет", "года", "его", "мы", "она", "они", "где");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "for", "on", "with", "that", "was", "are", "by",
          "from", "this", "has", "have", "will", "not", "at");

  /** What a text is written in; never fails, whatever the text holds. */
  public static Identified of(String text) {
    int latin = 0;
    int cyrillic = 0;
    int uzbekLetters = 0;
    int russianLetters = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      if (letter >= 'a' && letter <= 'z') {
        latin++;
      } else if (letter >= '\u0400' && letter <= '\u04FF') {
        cyrillic++;
        if ("ўқғҳ".indexOf(letter) >= 0) {
          uzbekLetters++;
        } else if ("ыщ".indexOf(letter) >= 0) {
          russianLetters++;
        }
      }
    }
    if (latin + cyrillic == 0) {
      return new Identified("und", "Zyyy");
    }
    return cyrillic > latin
        ? new Identified(cyrillic(text, uzbekLetters, russianLetters), "Cyrl")
        : new Identified(latin(text), "Latn");
  }

  /** As stored: {@code uz-Latn}, {@code uz-Cyrl}, {@code ru}, {@code en}, {@code und}. */
  public String tag() {
    return language.equals("uz") ? "uz-" + script : language;
  }

  private static String cyrillic(String text, int uzbekLetters, int russianLetters) {
    int uzbek = count(text, UZBEK_CYRILLIC) * 2 + uzbekLetters;
    int russian = count(text, RUSSIAN) * 2 + russianLetters;
    return uzbek > russian ? "uz" : russian > 0 ? "ru" : "und";
  }

  private static String latin(String text) {
    int uzbek = count(text, UZBEK_LATIN) * 2 + apostrophes(text);
    int english = count(text, ENGLISH) * 2;
    return uzbek > english ? "uz" : english > 0 ? "en" : "und";
  }

  private static int count(String text, Set<String> words) {
    int found = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}ʻʼ'’‘`]+")) {
      if (words.contains(word.replaceAll("['’‘`]", "ʻ"))) {
        found++;
      }
    }
    return found;
  }

  /** oʻ and gʻ, however the apostrophe is written. */
  private static int apostrophes(String text) {
    int found = 0;
    for (int i = 1; i < text.length(); i++) {
      if ("ʻʼ'’‘`".indexOf(text.charAt(i)) >= 0 && "oOgG".indexOf(text.charAt(i - 1)) >= 0) {
        found++;
      }
    }
    return found;
  }
}
