package uz.uzbektext.identify;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/** The letters of a text, ready to be looked at: which script, which words. */
final class Letters {

  /** A language is told from the beginning of a long text as well as from all of it. */
  private static final int LONGEST = 20_000;

  /** Addresses, names and tags are of no language. */
  private static final Pattern FOREIGN =
      Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|[@#][\\p{L}\\p{Nd}_]+");

  private Letters() {}

  /** ISO 15924: of most letters; {@code Zyyy} where there are none. */
  static String script(String text) {
    int latin = 0;
    int cyrillic = 0;
    int arabic = 0;
    int other = 0;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      if (Character.isLetter(letter)) {
        switch (UnicodeScript.of(letter)) {
          case LATIN -> latin++;
          case CYRILLIC -> cyrillic++;
          case ARABIC -> arabic++;
          case COMMON, INHERITED -> {}
          default -> other++;
        }
      }
    }
    int most = Math.max(Math.max(latin, cyrillic), Math.max(arabic, other));
    if (most == 0) {
      return "Zyyy";
    }
    return most == latin ? "Latn" : most == cyrillic ? "Cyrl" : most == arabic ? "Arab" : "Zzzz";
  }

  /**
   * Small letters of one script with one sign for each apostrophe, one space between words and at
   * both ends; all else is left out: a Latin name in a Cyrillic text says nothing of its language.
   */
  static String words(String text, String script) {
    var wanted = script.equals("Cyrl") ? UnicodeScript.CYRILLIC : UnicodeScript.LATIN;
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String own = foreign(start) ? FOREIGN.matcher(start).replaceAll(" ") : start;
    String plain = Normalizer.normalize(own, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = new StringBuilder(plain.length() + 2).append(' ');
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      char last = words.charAt(words.length() - 1);
      if (Fold.isApostrophe(sign)) {
        if (last != ' ' && last != 'ʼ') {
          words.append('ʼ');
        }
      } else if (UnicodeScript.of(sign) == wanted) {
        words.append(sign);
      } else if (sign != '\u0307' && last != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  /** Whether it may hold an address, a name or a tag; most texts hold none. */
  private static boolean foreign(String text) {
    return text.indexOf('@') >= 0
        || text.indexOf('#') >= 0
        || text.contains("://")
        || text.contains("www.");
  }
}
