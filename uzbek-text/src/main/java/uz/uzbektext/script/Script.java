package uz.uzbektext.script;

import java.util.Locale;
import java.util.Map;

/** Uzbek from one alphabet into another, letter by letter with the rules of the orthography. */
public final class Script {

  private static final String VOWELS = "aeiouаеёиоуэюяўʻ";

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('a', "а"),
          Map.entry('b', "б"),
          Map.entry('d', "д"),
          Map.entry('f', "ф"),
          Map.entry('g', "г"),
          Map.entry('h', "ҳ"),
          Map.entry('i', "и"),
          Map.entry('j', "ж"),
          Map.entry('k', "к"),
          Map.entry('l', "л"),
          Map.entry('m', "м"),
          Map.entry('n', "н"),
          Map.entry('o', "о"),
          Map.entry('p', "п"),
          Map.entry('q', "қ"),
          Map.entry('r', "р"),
          Map.entry('s', "с"),
          Map.entry('t', "т"),
          Map.entry('u', "у"),
          Map.entry('v', "в"),
          Map.entry('x', "х"),
          Map.entry('y', "й"),
          Map.entry('z', "з"),
          Map.entry('ʼ', "ъ"));

  private static final Map<String, String> PAIRS =
      Map.of(
          "oʻ", "ў", "gʻ", "ғ", "sh", "ш", "ch", "ч", "ya", "я", "yu", "ю", "yo", "ё", "ye", "е");

  private Script() {}

  /** Latin of 1995 into Cyrillic; what is not Uzbek Latin stays as it is. */
  public static String toCyrillic(String latin) {
    var cyrillic = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      at += letter(latin, at, cyrillic);
    }
    return cyrillic.toString();
  }

  /** The same for HTML: tags, entities and addresses stay as they are. */
  public static String toCyrillicHtml(String html) {
    var out = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      char sign = html.charAt(at);
      char end = sign == '<' ? '>' : sign == '&' ? ';' : 0;
      if (end != 0 && html.indexOf(end, at) >= 0) {
        int stop = html.indexOf(end, at) + 1;
        out.append(html, at, stop);
        at = stop;
      } else {
        at += letter(html, at, out);
      }
    }
    return out.toString();
  }

  private static int letter(String text, int at, StringBuilder to) {
    char letter = Character.toLowerCase(text.charAt(at));
    if (at + 1 < text.length()) {
      String pair = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
      String one = PAIRS.get(pair);
      if (one != null
          && !(pair.equals("yo") && at + 2 < text.length() && text.charAt(at + 2) == 'ʻ')) {
        to.append(cased(one, text, at));
        return 2;
      }
    }
    if (letter == 'e') {
      boolean open =
          at == 0
              || VOWELS.indexOf(Character.toLowerCase(text.charAt(at - 1))) >= 0
              || !Character.isLetter(text.charAt(at - 1));
      to.append(cased(open ? "э" : "е", text, at));
      return 1;
    }
    String one = LETTERS.get(letter);
    to.append(one == null ? String.valueOf(text.charAt(at)) : cased(one, text, at));
    return 1;
  }

  private static String cased(String letter, String text, int at) {
    return Character.isUpperCase(text.charAt(at)) ? letter.toUpperCase(Locale.ROOT) : letter;
  }
}
