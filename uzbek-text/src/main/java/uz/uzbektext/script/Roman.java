package uz.uzbektext.script;

import java.util.regex.Pattern;

/**
 * Numerals of centuries and congresses. Only I, V and X: DXX, MDH and the like are names of Uzbek
 * bodies.
 */
final class Roman {

  private static final Pattern NUMERAL = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  private Roman() {}

  static boolean is(String word) {
    return word.length() > 1 && one(word.charAt(0)) && NUMERAL.matcher(word).matches();
  }

  /** A single letter that may be a numeral or an initial. */
  static boolean one(char letter) {
    return letter == 'I' || letter == 'V' || letter == 'X';
  }
}
