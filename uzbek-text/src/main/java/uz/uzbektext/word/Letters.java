package uz.uzbektext.word;

import java.text.Normalizer;
import java.util.Locale;
import uz.uzbektext.script.Fold;

/**
 * Words with one sign for each letter, whatever the alphabet they came in: the rules of the
 * language speak of letters, and sh, ch, oʻ, gʻ are one each. The signs are those of the law of
 * 2026 (ş ç ö ğ), the tutuq is ʼ; all is small.
 */
final class Letters {

  static final char TUTUQ = 'ʼ';

  private static final String[] CYRILLIC = new String[0x500];

  static {
    String pairs =
        "а:a б:b в:v г:g д:d ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:x"
            + " ч:ç ш:ş щ:ş ъ:ʼ ы:i ь: э:e ю:yu я:ya ў:ö қ:q ғ:ğ ҳ:h";
    for (String pair : pairs.split(" ")) {
      CYRILLIC[pair.charAt(0)] = pair.substring(2);
    }
  }

  private Letters() {}

  /** The letters of a word in any of the three alphabets. */
  static String of(CharSequence word) {
    String small = composed(word.toString()).toLowerCase(Locale.ROOT);
    var letters = new StringBuilder(small.length() + 4);
    for (int i = 0; i < small.length(); i++) {
      char sign = small.charAt(i);
      char next = i + 1 < small.length() ? small.charAt(i + 1) : 0;
      if ((sign == 's' || sign == 'c') && next == 'h') {
        letters.append(sign == 's' ? 'ş' : 'ç');
        i++;
      } else if ((sign == 'o' || sign == 'g') && Fold.isApostrophe(next)) {
        letters.append(sign == 'o' ? 'ö' : 'ğ');
        i++;
      } else if (Fold.isApostrophe(sign)) {
        if (!letters.isEmpty() && i + 1 < small.length()) {
          letters.append(TUTUQ);
        }
      } else if (sign >= 'а' && sign < 'а' + 0x100) {
        cyrillic(small, i, letters);
      } else if (sign == 'ș') {
        letters.append('ş');
      } else if (Character.getType(sign) != Character.FORMAT && !mark(sign)) {
        letters.append(sign);
      }
    }
    return letters.toString();
  }

  /** Letters in the Latin of 1995, small. */
  static String latin(CharSequence letters) {
    var latin = new StringBuilder(letters.length() + 4);
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      switch (letter) {
        case 'ş' -> latin.append("sh");
        case 'ç' -> latin.append("ch");
        case 'ö' -> latin.append("oʻ");
        case 'ğ' -> latin.append("gʻ");
        default -> latin.append(letter);
      }
    }
    return latin.toString();
  }

  static boolean vowel(char letter) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u', 'ö' -> true;
      default -> false;
    };
  }

  private static void cyrillic(String word, int at, StringBuilder letters) {
    char sign = word.charAt(at);
    char before = at == 0 ? 0 : word.charAt(at - 1);
    boolean open = at == 0 || "аеёиоуўэюяъь".indexOf(before) >= 0;
    if (sign == 'е') {
      if (before == 'ъ') {
        letters.setLength(letters.length() - 1); // объект, obyekt
      }
      letters.append(open ? "ye" : "e");
    } else if (sign == 'ц') {
      letters.append(open && at > 0 ? "ts" : "s");
    } else if (sign < CYRILLIC.length && CYRILLIC[sign] != null) {
      letters.append(CYRILLIC[sign]);
    } else {
      letters.append(sign);
    }
  }

  private static String composed(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (mark(word.charAt(i))) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
      }
    }
    return word;
  }

  private static boolean mark(char sign) {
    return sign >= '\u0300' && sign <= '\u036F';
  }
}
