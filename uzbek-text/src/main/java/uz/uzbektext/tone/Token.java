package uz.uzbektext.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/**
 * A word or a sign of a text.
 *
 * @param key one for all scripts and apostrophes; a sign is its own key
 * @param heard the key as it sounds, whatever people type: {@code yaxwi} and {@code yahshi} are one
 * @param from where it starts in the text
 * @param to where it ends
 */
record Token(String key, String heard, int from, int to) {

  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}" + Fold.APOSTROPHES + "]+|[^\\s\\p{Cf}\uFE0F]");

  /** "Not": what is before it means the contrary. */
  private static final String DENIES = "emas";

  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String key = shorter(Fold.key(pieces.group()), 2);
      if (!key.isEmpty()) {
        if (key.startsWith(DENIES) && !tokens.isEmpty()) {
          tokens.add(tokens.removeLast().denied());
        }
        tokens.add(new Token(key, heard(key), pieces.start(), pieces.end()));
      }
    }
    return tokens;
  }

  /** In capitals, which no key has otherwise: another word in all its letters. */
  private Token denied() {
    return new Token(key.toUpperCase(Locale.ROOT), heard.toUpperCase(Locale.ROOT), from, to);
  }

  /** The first letters: Uzbek hangs its endings on one unchanging stem. */
  String stem() {
    return key.substring(0, Math.min(5, key.length()));
  }

  private static String heard(String key) {
    String heard =
        key.replace("w", "sh")
            .replace("4", "ch")
            .replace('x', 'h')
            .replace("ts", "s")
            .replace("ye", "e");
    return shorter(heard, 1);
  }

  /** Letters drawn out for stress are written this often at most. */
  private static String shorter(String word, int most) {
    var out = new StringBuilder(word.length());
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      if (run <= most) {
        out.append(word.charAt(i));
      }
    }
    return out.toString();
  }
}
