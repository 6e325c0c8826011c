package uz.uzbektext.script;

/** Where a word has its capitals. */
enum Cases {
  SMALL,
  FIRST,
  ALL,
  /** Like AQShning or OʻzLiDeP: each letter keeps its own. */
  MIXED;

  /** Of a word's letters; a letter of two signs counts by its first (YaTT is all capitals). */
  static Cases of(String word) {
    return anyUpper(word) ? withUpper(word) : SMALL;
  }

  private static boolean anyUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Signs.upper(word.charAt(i)) && Signs.letter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Cases withUpper(String word) {
    int letters = 0;
    int upper = 0;
    boolean first = false;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (!Signs.letter(letter)) {
        continue;
      }
      if (Signs.upper(letter)) {
        upper++;
        first |= letters == 0;
      } else if (secondOfTwo(word, i)) {
        continue;
      }
      letters++;
    }
    if (upper == 1
        && first
        && (letters > 1 || word.length() > 1 && !Signs.upper(word.charAt(word.length() - 1)))) {
      return FIRST;
    }
    return upper == letters ? ALL : MIXED;
  }

  private static boolean secondOfTwo(String word, int at) {
    if (at == 0) {
      return false;
    }
    char before = word.charAt(at - 1);
    char letter = word.charAt(at);
    return letter == 'h' && (before == 'S' || before == 'C')
        || before == 'Y' && "aoue".indexOf(letter) >= 0;
  }

  String apply(String small) {
    return switch (this) {
      case SMALL, MIXED -> small;
      case FIRST -> Character.toUpperCase(small.charAt(0)) + small.substring(1);
      case ALL -> upper(small);
    };
  }

  private static String upper(String small) {
    char[] letters = small.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toUpperCase(letters[i]);
    }
    return new String(letters);
  }
}
