package uz.uzbektext.script;

import java.util.Set;

/** Latin of 1995 into Cyrillic by the rules alone, letter by letter, with the case of each. */
final class CyrillicLetters {

  private static final String LATIN = "abdfghijklmnopqrstuvxyz";
  private static final String CYRILLIC = "абдфгҳижклмнопқрстувхйз";
  private static final char[] ONE = new char[128];

  /** Prefixes after which ye is ъе; after other consonants it is ье (пьеса). */
  private static final Set<String> HARD =
      Set.of("ob", "sub", "ad", "kon", "in", "raz", "pod", "s", "ab", "izʼ", "trans", "pan");

  static {
    for (int i = 0; i < LATIN.length(); i++) {
      ONE[LATIN.charAt(i)] = CYRILLIC.charAt(i);
    }
  }

  private final String word;
  private final String low;
  private final StringBuilder out;
  private int at;

  private CyrillicLetters(String word, String low, StringBuilder out) {
    this.word = word;
    this.low = low;
    this.out = out;
  }

  /**
   * @param low the same word in small letters
   */
  static String of(String word, String low) {
    var out = new StringBuilder(word.length());
    write(word, low, 0, out);
    return out.toString();
  }

  /** From a place on; what stands before it only tells how to spell what follows. */
  static void write(String word, String low, int from, StringBuilder out) {
    var letters = new CyrillicLetters(word, low, out);
    letters.at = from;
    while (letters.at < word.length()) {
      letters.next();
    }
  }

  private void next() {
    char letter = low.charAt(at);
    switch (letter) {
      case 'e' -> put(openE() ? "э" : "е", 1);
      case 'y' -> y();
      case 's' -> s();
      case 'c' -> digraph('h', "ч");
      case 'o' -> digraph(Signs.COMMA, "ў");
      case 'g' -> digraph(Signs.COMMA, "ғ");
      case 't' -> t();
      case Signs.TUTUQ -> put(Spelling.foreignName(word, at) ? "’" : "ъ", 1);
      default -> one(letter);
    }
  }

  private void one(char letter) {
    char own = word.charAt(at);
    char other = letter < ONE.length ? ONE[letter] : 0;
    out.append(other == 0 ? own : own == letter ? other : Character.toUpperCase(other));
    at++;
  }

  private void digraph(char second, String one) {
    if (is(at + 1, second)) {
      put(one, 2);
    } else {
      one(low.charAt(at));
    }
  }

  private void y() {
    char vowel = at + 1 < low.length() ? low.charAt(at + 1) : 0;
    switch (vowel) {
      case 'a' -> put("я", 2);
      case 'u' -> put("ю", 2);
      case 'e' -> put(afterConsonant() ? sign() + "е" : "е", 2);
      case 'i' -> put(at > 1 && is(at - 1, 'l') ? "ь" : "й", 1);
      case 'o' -> {
        if (is(at + 2, Signs.COMMA)) {
          put("й", 1);
        } else {
          put(at > 1 && is(at - 1, 'l') && is(at + 2, 'n') ? "ьо" : "ё", 2);
        }
      }
      default -> put("й", 1);
    }
  }

  private String sign() {
    return HARD.contains(low.substring(0, at)) ? "ъ" : "ь";
  }

  private void s() {
    if (low.startsWith("shch", at) && (at == 0 || low.startsWith("enko", at + 4))) {
      put("щ", 4);
    } else if (is(at + 1, 'h')) {
      put("ш", 2);
    } else if (is(at + 1, Signs.TUTUQ) && is(at + 2, 'h')) {
      put("с", 2); // Isʼhoq: the tutuq only keeps s and h apart
    } else {
      // санкция; but версия, экскурсия, пенсионер
      boolean loan = at > 0 && "nkpb".indexOf(low.charAt(at - 1)) >= 0 && tion(at + 1);
      put(loan && !low.startsWith("pens") ? "ц" : "с", 1);
    }
  }

  private void t() {
    boolean loan = is(at + 1, 's') && loanTs(at + 2);
    put(loan ? "ц" : "т", loan ? 2 : 1);
  }

  private boolean loanTs(int after) {
    if (at == 0
        || low.startsWith("sts") && at == 1
        || tion(after)
        || low.startsWith("ient", after)
        || low.startsWith("iyent", after)) {
      return true;
    }
    if (after == low.length()) {
      return !low.equals("ots"); // Kats, Bents: no Uzbek word ends so
    }
    return low.startsWith("ev", after) && surname(after + 2)
        || low.startsWith("ov", after) && surname(after + 2)
        || low.startsWith("kiy", after)
        || low.startsWith("kaya", after)
        || low.startsWith("k", after) && Endings.chain(low, after + 1)
        || "ngdl".indexOf(low.charAt(after)) >= 0 && Endings.chain(low, after); // Katsning
  }

  private boolean surname(int end) {
    return Signs.upper(word.charAt(0))
        && (end == low.length() || "anislgd".indexOf(low.charAt(end)) >= 0);
  }

  private boolean tion(int from) {
    return low.startsWith("iya", from) || low.startsWith("ion", from);
  }

  /** Whether e sounds by itself: э. */
  private boolean openE() {
    if (at == 0) {
      return true;
    }
    char before = low.charAt(at - 1);
    boolean afterVowel = Signs.vowel(before) || before == Signs.COMMA && is(at - 2, 'o');
    if (!afterVowel) {
      return before == '-'
          || !Signs.letter(before) && before != Signs.TUTUQ && before != Signs.COMMA;
    }
    return before != 'i' && !is(at + 1, 'v'); // клиент; Алексеев, Николаевна
  }

  private boolean afterConsonant() {
    return at > 0
        && Signs.letter(low.charAt(at - 1))
        && !Signs.vowel(low.charAt(at - 1))
        && low.charAt(at - 1) != 'y';
  }

  private boolean capitalAfter() {
    return at + 1 < word.length() ? Signs.upper(word.charAt(at + 1)) : at > 1;
  }

  private boolean is(int place, char letter) {
    return place >= 0 && place < low.length() && low.charAt(place) == letter;
  }

  private void put(String letters, int read) {
    boolean sign = word.charAt(at) == Signs.TUTUQ;
    boolean upper =
        Signs.upper(word.charAt(sign && at > 0 ? at - 1 : at)) && (!sign || capitalAfter());
    boolean more = upper && at + 1 < word.length() && Signs.upper(word.charAt(at + 1));
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      out.append(upper && (i == 0 || more) ? Character.toUpperCase(letter) : letter);
    }
    at += read;
  }
}
