package uz.uzbektext.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One word of Cyrillic into the Latin of 1995; words of either Latin come out in it as well. */
final class ToLatin {

  /** Beginnings of words that the Latin orthography spells otherwise than letter by letter. */
  private static final Map<String, String> BEGINNINGS = new HashMap<>();

  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    for (String line : Lexicon.lines("latin.txt")) {
      String[] pair = line.split(" ");
      if (pair[0].endsWith("*")) {
        BEGINNINGS.put(pair[0].substring(0, pair[0].length() - 1), pair[1]);
      } else {
        WORDS.put(pair[0], pair[1]);
      }
    }
  }

  private final boolean capitals;

  /**
   * @param capitals AQSH for АҚШ; else AQSh, which most of the press writes
   */
  ToLatin(boolean capitals) {
    this.capitals = capitals;
  }

  Reading read(String original) {
    String word = Spelling.repaired(original);
    var cases = Cases.of(word);
    if (!hasCyrillic(word)) {
      return Reading.sure(Latin2026.to1995(word, large(word, cases)));
    }
    String low = Signs.lower(word);
    String known = known(low);
    if (known != null && cases != Cases.MIXED) {
      return Reading.sure(cases.apply(known));
    }
    return Reading.sure(LatinLetters.of(word, large(word, cases)));
  }

  private static @Nullable String known(String low) {
    String whole = WORDS.get(low);
    if (whole != null) {
      return whole;
    }
    for (int end = Math.min(low.length(), 9); end > 4; end--) {
      String latin = BEGINNINGS.get(low.substring(0, end));
      if (latin != null) {
        String rest = low.substring(end);
        return latin + LatinLetters.of(rest.startsWith("ь") ? rest.substring(1) : rest, false);
      }
    }
    return null;
  }

  private boolean large(String word, Cases cases) {
    return cases == Cases.ALL && word.length() > 1 && (capitals || !Abbreviation.is(word));
  }

  private static boolean hasCyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Signs.cyrillic(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
