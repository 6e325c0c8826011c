package uz.uzbektext.script;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * One key for a word however it is written: in Cyrillic, in the Latin of 1995 with any of its
 * apostrophes, in the Latin of 2026, with capitals or without. Keys are for comparing, not for
 * reading: oʻ and o share one, as people leave the apostrophe out every day.
 */
public final class Fold {

  /** The signs that people put for the tutuq and for the comma of oʻ and gʻ. */
  public static final String APOSTROPHES = "'`´ʹʻʼʽˈˊˋ‘’‛′‵＇ʾʿ΄՚ꞌ᾽᾿";

  private static final String[] CYRILLIC = new String[0x500];

  static {
    String pairs =
        "а:a б:b в:v г:g д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f"
            + " х:x ц:s ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:yu я:ya ў:o қ:q ғ:g ҳ:h"
            // The neighbours' letters: Karakalpak, Kazakh, Tajik.
            + " ә:a ө:o ү:u ұ:u ң:n һ:h і:i ї:i є:e ӯ:o ӣ:i ҷ:j";
    for (String pair : pairs.split(" ")) {
      CYRILLIC[pair.charAt(0)] = pair.substring(2);
    }
  }

  private Fold() {}

  /** The key of one word; empty where it has neither letter nor digit. */
  public static String key(CharSequence word) {
    String lower = sounding(composed(word.toString()).toLowerCase(Locale.ROOT));
    var key = new StringBuilder(lower.length() + 4);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if (letter == 'е' && (i == 0 || vowelOrSign(lower.charAt(i - 1)))) {
        key.append("ye"); // ер and yer, поезд and poyezd
      } else if (letter == 'ц' && i > 0 && vowelOrSign(lower.charAt(i - 1))) {
        key.append("ts");
      } else if (letter < CYRILLIC.length && CYRILLIC[letter] != null) {
        key.append(CYRILLIC[letter]);
      } else {
        latin(letter, key);
      }
    }
    return key.toString();
  }

  /**
   * All keys of a word. Russian writes ё as е more often than not, Uzbek never does: a word with ё
   * has the key of either manner.
   */
  public static List<String> keys(CharSequence word) {
    String key = key(word);
    String composed = composed(word.toString());
    if (composed.indexOf('ё') < 0 && composed.indexOf('Ё') < 0) {
      return List.of(key);
    }
    String other = key(composed.replace('ё', 'е').replace('Ё', 'Е'));
    return other.equals(key) ? List.of(key) : List.of(key, other);
  }

  public static boolean isApostrophe(char sign) {
    return APOSTROPHES.indexOf(sign) >= 0;
  }

  /** Letters with their marks as one sign each: some keyboards send й as и with a breve. */
  private static String composed(String word) {
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (mark(sign) || sign >= '\uFB00') {
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
      }
    }
    return word;
  }

  private static boolean mark(char sign) {
    return sign >= '\u0300' && sign <= '\u036F';
  }

  private static String sounding(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (silent(word.charAt(i))) {
        var rest = new StringBuilder(word.length());
        word.chars().filter(sign -> !silent((char) sign)).forEach(sign -> rest.append((char) sign));
        return rest.toString();
      }
    }
    return word;
  }

  private static boolean silent(char sign) {
    return isApostrophe(sign) || mark(sign) || Character.getType(sign) == Character.FORMAT;
  }

  private static void latin(char letter, StringBuilder key) {
    switch (letter) {
      case 'ş', 'ș' -> key.append("sh");
      case 'ç' -> key.append("ch");
      case 'ı' -> key.append('i');
      case 'ß' -> key.append("ss");
      default -> {
        if (letter >= 'À' && letter < 'Ͱ') {
          bare(letter, key);
        } else {
          key.append(letter);
        }
      }
    }
  }

  private static void bare(char letter, StringBuilder key) {
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      if (!mark(parts.charAt(i))) {
        key.append(parts.charAt(i));
      }
    }
  }

  private static boolean vowelOrSign(char letter) {
    return "аеёиоуўэюяыъь".indexOf(letter) >= 0;
  }
}
