package uz.uzbektext.script;

import org.jspecify.annotations.Nullable;

/**
 * The Latin of 1995 into that of 2026 and back. One letter stands for two, all else stays; the
 * tutuq of Isʼhoq stays too, for no source says that the law drops it.
 */
final class Latin2026 {

  private Latin2026() {}

  /** A repaired word of the Latin of 1995; foreign words keep their sh and ch. */
  static String from1995(String word) {
    if (Foreign.marked(Signs.lower(word))) {
      return word;
    }
    StringBuilder out = null;
    int done = 0;
    for (int i = 0; i + 1 < word.length(); i++) {
      char one = one(word.charAt(i), word.charAt(i + 1));
      if (one != 0) {
        out = out == null ? new StringBuilder(word.length()) : out;
        out.append(word, done, i).append(one);
        done = i + 2;
        i++;
      }
    }
    return out == null ? word : out.append(word, done, word.length()).toString();
  }

  private static char one(char first, char second) {
    if (second == Signs.COMMA) {
      return switch (first) {
        case 'o' -> 'ö';
        case 'O' -> 'Ö';
        case 'g' -> 'ğ';
        case 'G' -> 'Ğ';
        default -> 0;
      };
    }
    if (second == 'h' || second == 'H' && Signs.upper(first)) {
      return switch (first) {
        case 's' -> 'ş';
        case 'S' -> 'Ş';
        case 'c' -> 'ç';
        case 'C' -> 'Ç';
        default -> 0;
      };
    }
    return 0;
  }

  /** Also for ș and ț keyboards: the comma below is taken for the cedilla. */
  static String to1995(String word, boolean capitals) {
    StringBuilder out = null;
    for (int i = 0; i < word.length(); i++) {
      String two = two(word.charAt(i));
      if (two != null) {
        out = out == null ? new StringBuilder(word.substring(0, i)) : out;
        out.append(capitals && Signs.upper(word.charAt(i)) ? Cases.ALL.apply(two) : two);
      } else if (out != null) {
        out.append(word.charAt(i));
      }
    }
    return out == null ? word : out.toString();
  }

  private static @Nullable String two(char letter) {
    return switch (letter) {
      case 'ö' -> "oʻ";
      case 'Ö' -> "Oʻ";
      case 'ğ' -> "gʻ";
      case 'Ğ' -> "Gʻ";
      case 'ş', 'ș' -> "sh";
      case 'Ş', 'Ș' -> "Sh";
      case 'ç' -> "ch";
      case 'Ç' -> "Ch";
      default -> null;
    };
  }
}
