package uz.uzbektext.identify;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences, in one pass whatever it holds. */
public final class Sentences {

  private static final String ENDS = ".!?…";
  private static final String CLOSES = "”»\")";

  private Sentences() {}

  /**
   * A stretch of a text.
   *
   * @param to behind its last sign, which is no space
   */
  public record Stretch(int from, int to) {

    public String in(String text) {
      return text.substring(from, to);
    }
  }

  /** From first to last; a line ends a sentence, a dot within a number or a name does not. */
  public static List<Stretch> of(String text) {
    var sentences = new ArrayList<Stretch>();
    int from = 0;
    boolean ended = false;
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '\n' || ended && Character.isWhitespace(sign)) {
        add(text, from, at, sentences);
        from = at + 1;
        ended = false;
      } else {
        ended = ENDS.indexOf(sign) >= 0 || ended && CLOSES.indexOf(sign) >= 0;
      }
    }
    add(text, from, text.length(), sentences);
    return sentences;
  }

  private static void add(String text, int from, int to, List<Stretch> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Stretch(start, end));
    }
  }
}
