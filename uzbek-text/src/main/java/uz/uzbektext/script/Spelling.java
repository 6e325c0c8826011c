package uz.uzbektext.script;

/** Words as they should have been typed: one alphabet, the right apostrophes. */
final class Spelling {

  private Spelling() {}

  /** A word of any spelling in its own script, with U+02BB and U+02BC for whatever stood there. */
  static String repaired(String word) {
    String joined = word.indexOf(Signs.SOFT_HYPHEN) < 0 ? word : word.replace("\u00AD", "");
    return apostrophes(oneScript(joined));
  }

  /**
   * After o and g the apostrophe makes a letter, elsewhere it is a tutuq; before a capital (OʼNil)
   * it belongs to a foreign name and is no part of a letter.
   */
  static String apostrophes(String word) {
    StringBuilder fixed = null;
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (Signs.apostrophe(sign)) {
        char right = right(word, i);
        if (right != sign) {
          fixed = fixed == null ? new StringBuilder(word) : fixed;
          fixed.setCharAt(i, right);
        }
      }
    }
    return fixed == null ? word : fixed.toString();
  }

  private static char right(String word, int at) {
    boolean afterBearer = at > 0 && "oOgG".indexOf(word.charAt(at - 1)) >= 0;
    return afterBearer && !foreignName(word, at) ? Signs.COMMA : Signs.TUTUQ;
  }

  /** O'Nil, O'Brayen: one capital, the sign, a capital and small letters. */
  static boolean foreignName(String word, int at) {
    return at == 1
        && at + 2 < word.length()
        && Signs.upper(word.charAt(at + 1))
        && !Signs.upper(word.charAt(at + 2))
        && word.charAt(at + 2) != 'h'
        && Signs.letter(word.charAt(at + 2));
  }

  /** Letters of the other script that only look right give way to the real ones. */
  static String oneScript(String word) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < word.length(); i++) {
      latin |= Signs.latin(word.charAt(i));
      cyrillic |= Signs.cyrillic(word.charAt(i));
    }
    return latin && cyrillic ? unmixed(word) : word;
  }

  private static String unmixed(String word) {
    int latin = 0;
    int falseLatin = 0;
    int cyrillic = 0;
    int falseCyrillic = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int alike = Signs.lookalike(letter) == 0 ? 0 : 1;
      if (Signs.cyrillic(letter)) {
        cyrillic++;
        falseCyrillic += alike;
      } else if (Signs.latin(letter)) {
        latin++;
        falseLatin += alike;
      }
    }
    boolean toLatin = falseCyrillic == cyrillic && (falseLatin < latin || latin > cyrillic);
    return toLatin || falseLatin == latin ? replaced(word, toLatin) : word;
  }

  private static String replaced(String word, boolean toLatin) {
    var fixed = new StringBuilder(word);
    for (int i = 0; i < fixed.length(); i++) {
      char letter = fixed.charAt(i);
      if (Signs.cyrillic(letter) == toLatin && Signs.letter(letter)) {
        char other = Signs.lookalike(letter);
        fixed.setCharAt(i, other == 0 ? letter : other);
      }
    }
    return fixed.toString();
  }
}
