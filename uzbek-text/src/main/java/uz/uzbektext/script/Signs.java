package uz.uzbektext.script;

/** Letters and signs, told apart without the JVM's locale. */
final class Signs {

  /** The comma of oʻ and gʻ. */
  static final char COMMA = '\u02BB';

  /** The tutuq belgisi. */
  static final char TUTUQ = '\u02BC';

  static final char SOFT_HYPHEN = '\u00AD';

  private static final String VOWELS = "aeiouаеёиоуўэюяöы";
  private static final String LATIN_ALIKE = "aceopxyABCEHKMOPTXYi";
  private static final String CYRILLIC_ALIKE = "асеорхуАВСЕНКМОРТХУі";

  private Signs() {}

  static boolean letter(char sign) {
    return sign < 0x80 ? (sign | 32) >= 'a' && (sign | 32) <= 'z' : wideLetter(sign);
  }

  private static boolean wideLetter(char sign) {
    return sign >= 0x400 && sign < 0x530 || Character.isLetter(sign) && !apostrophe(sign);
  }

  static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  static boolean apostrophe(char sign) {
    return sign == '\'' || sign == '`' || sign >= 0xB4 && Fold.isApostrophe(sign);
  }

  static boolean cyrillic(char letter) {
    return letter >= 0x400 && letter < 0x530;
  }

  static boolean latin(char letter) {
    return letter < 0x250 && letter(letter);
  }

  static boolean upper(char letter) {
    return letter < 0x80 ? letter >= 'A' && letter <= 'Z' : Character.isUpperCase(letter);
  }

  /** A vowel in small letters of either script. */
  static boolean vowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  /** Also a letter that looks like a vowel and may turn out to be one. */
  static boolean vowelOrAlike(char letter) {
    return vowel(lower(letter)) || vowel(lower(lookalike(letter)));
  }

  /** The letter of the other script that looks the same, or 0. */
  static char lookalike(char letter) {
    int latin = LATIN_ALIKE.indexOf(letter);
    if (latin >= 0) {
      return CYRILLIC_ALIKE.charAt(latin);
    }
    int cyrillic = CYRILLIC_ALIKE.indexOf(letter);
    return cyrillic >= 0 ? LATIN_ALIKE.charAt(cyrillic) : 0;
  }

  static char lower(char letter) {
    if (letter < 0x80) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter | 32) : letter;
    }
    return Character.toLowerCase(letter);
  }

  /** Small letters one for one, so that places stay: no İ that turns into two signs. */
  static String lower(String word) {
    char[] lower = null;
    for (int i = 0; i < word.length(); i++) {
      char small = lower(word.charAt(i));
      if (small != word.charAt(i)) {
        lower = lower == null ? word.toCharArray() : lower;
        lower[i] = small;
      }
    }
    return lower == null ? word : new String(lower);
  }
}
