package uz.uzbektext.script;

import java.util.Locale;

/**
 * One key for a word however it is written: in Cyrillic, in the Latin of 1995 with any of its
 * apostrophes, in the Latin of 2026, with capitals or without. Keys are for comparing, not for
 * reading: oʻ and o share one, as people leave the apostrophe out every day.
 */
public final class Fold {

  private static final String[] CYRILLIC = new String[0x500];

  static {
    String pairs =
        "а:a б:b в:v г:g д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f"
            + " х:x ц:s ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:yu я:ya ў:o қ:q ғ:g ҳ:h";
    for (String pair : pairs.split(" ")) {
      CYRILLIC[pair.charAt(0)] = pair.substring(2);
    }
  }

  private Fold() {}

  /** The key of one word. */
  public static String key(CharSequence word) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    var key = new StringBuilder(lower.length() + 4);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if (letter == 'е' && (i == 0 || vowelOrSign(lower.charAt(i - 1)))) {
        key.append("ye"); // ер and yer, поезд and poyezd
      } else if (letter == 'ц' && i > 0 && vowelOrSign(lower.charAt(i - 1))) {
        key.append("ts");
      } else if (letter < CYRILLIC.length && CYRILLIC[letter] != null) {
        key.append(CYRILLIC[letter]);
      } else if (!isApostrophe(letter) && letter != '\u0307') {
        key.append(latin(letter));
      }
    }
    return key.toString();
  }

  /** The signs that people put for the tutuq and for the comma of oʻ and gʻ. */
  public static boolean isApostrophe(char sign) {
    return "'`´ʹʻʼʽˈ‘’‛′＇ʾʿ".indexOf(sign) >= 0;
  }

  private static String latin(char letter) {
    return switch (letter) {
      case 'ö', 'õ', 'ó' -> "o";
      case 'ğ', 'ǵ' -> "g";
      case 'ş' -> "sh";
      case 'ç' -> "ch";
      case 'ı' -> "i";
      default -> String.valueOf(letter);
    };
  }

  private static boolean vowelOrSign(char letter) {
    return "аеёиоуўэюяыъь".indexOf(letter) >= 0;
  }
}
