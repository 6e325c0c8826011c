package uz.uzbektext.script;

import org.jspecify.annotations.Nullable;

/** Cyrillic into the Latin of 1995 by the rules alone, letter by letter, with the case of each. */
final class LatinLetters {

  private static final String[] LATIN = new String[0x130];

  static {
    String pairs =
        "а:a б:b в:v г:g д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f"
            + " х:x ц:s ч:ch ш:sh щ:shch ъ:ʼ ы:i ь: э:e ю:yu я:ya ў:oʻ қ:q ғ:gʻ ҳ:h";
    for (String pair : pairs.split(" ")) {
      LATIN[pair.charAt(0) - 0x400] = pair.substring(2);
    }
  }

  private LatinLetters() {}

  /**
   * What is not Cyrillic stays.
   *
   * @param capitals whether a letter of two signs is two capitals in a word of capitals (SH), or
   *     one (Sh)
   */
  static String of(String word, boolean capitals) {
    String low = Signs.lower(word);
    var out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      String latin = latin(low, word, i);
      if (latin == null) {
        out.append(word.charAt(i));
      } else if (Signs.upper(word.charAt(i))) {
        out.append(Character.toUpperCase(latin.isEmpty() ? ' ' : latin.charAt(0)));
        append(latin, capitals, out);
      } else {
        out.append(latin);
      }
    }
    return out.toString();
  }

  private static void append(String latin, boolean capitals, StringBuilder out) {
    if (latin.isEmpty()) {
      out.setLength(out.length() - 1);
    }
    for (int i = 1; i < latin.length(); i++) {
      out.append(capitals ? Character.toUpperCase(latin.charAt(i)) : latin.charAt(i));
    }
  }

  private static @Nullable String latin(String low, String word, int at) {
    char letter = low.charAt(at);
    return switch (letter) {
      case 'е' -> open(low, at) ? "ye" : "e";
      case 'ц' -> ts(low, word, at);
      case 'ъ' -> hard(low, at);
      case 'ь' -> at + 1 < low.length() && low.charAt(at + 1) == 'и' ? "y" : softBefore(low, at);
      case 'с' -> at + 1 < low.length() && low.charAt(at + 1) == 'ҳ' ? "sʼ" : "s";
      default ->
          letter >= 0x400 && letter < 0x530 && letter - 0x400 < LATIN.length
              ? LATIN[letter - 0x400]
              : null;
    };
  }

  /** ьо is yo: батальон, batalyon. */
  private static String softBefore(String low, int at) {
    return at + 1 < low.length() && low.charAt(at + 1) == 'о' ? "y" : "";
  }

  private static boolean open(String low, int at) {
    return at == 0 || vowelOrSign(low.charAt(at - 1)) || !Signs.letter(low.charAt(at - 1));
  }

  /** Between vowels ts, beside consonants s (rule of 1995); names keep what they end in. */
  private static String ts(String low, String word, int at) {
    if (at == 0 || !Signs.letter(low.charAt(at - 1))) {
      return "s";
    }
    boolean last = at + 1 == low.length();
    if (last) {
      return Signs.upper(word.charAt(0)) ? "ts" : "s";
    }
    if (low.charAt(at + 1) == 'ц') {
      return "";
    }
    boolean doubled = low.charAt(at - 1) == 'ц' && at > 1 && Signs.vowel(low.charAt(at - 2));
    return doubled || Signs.vowel(low.charAt(at - 1)) ? "ts" : "s";
  }

  /**
   * Dropped after oʻ (moʻjiza) and between a consonant and a letter that begins with y (obyekt).
   */
  private static String hard(String low, int at) {
    if (at == 0 || low.charAt(at - 1) == 'ў') {
      return "";
    }
    boolean iotated = at + 1 < low.length() && "еёюя".indexOf(low.charAt(at + 1)) >= 0;
    return iotated && !vowelOrSign(low.charAt(at - 1)) ? "" : "ʼ";
  }

  private static boolean vowelOrSign(char letter) {
    return "аеёиоуўэюяыъь".indexOf(letter) >= 0;
  }
}
