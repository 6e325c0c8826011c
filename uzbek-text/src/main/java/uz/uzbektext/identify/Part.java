package uz.uzbektext.identify;

import java.util.ArrayList;
import java.util.List;
import uz.uzbektext.identify.Sentences.Stretch;

/**
 * A part of a text that is in one language and script.
 *
 * @param from where it starts
 * @param to where it ends, without the space behind it
 */
public record Part(int from, int to, Identified identified) {

  /** So many letters tell a language by themselves; fewer go with what is beside them. */
  private static final int ENOUGH = 12;

  /**
   * The parts of a text from first to last. Sentences are told one by one, and within a sentence
   * the runs of each script; what is too short to tell goes with the part before it, and neighbours
   * in one language are one part.
   */
  public static List<Part> of(String text) {
    var parts = new ArrayList<Part>();
    for (var sentence : Sentences.of(text)) {
      for (var run : runs(text, sentence)) {
        add(text, run.from(), run.to(), parts);
      }
    }
    return parts;
  }

  private static void add(String text, int from, int end, List<Part> parts) {
    String piece = text.substring(from, end);
    var identified = Identified.of(piece);
    boolean tells = piece.codePoints().filter(Character::isLetter).count() >= ENOUGH;
    if (!parts.isEmpty()) {
      var last = parts.getLast();
      if (!tells || last.identified.tag().equals(identified.tag())) {
        parts.set(parts.size() - 1, new Part(last.from, end, joined(last.identified, identified)));
        return;
      }
    }
    parts.add(new Part(from, end, identified));
  }

  private static Identified joined(Identified first, Identified second) {
    return first.known() || !second.known() ? first : second;
  }

  /** The words of a sentence that are in one script, with what has none. */
  private static List<Stretch> runs(String text, Stretch sentence) {
    var runs = new ArrayList<Stretch>();
    int start = sentence.from();
    int end = start;
    String script = "";
    for (int at = start; at < sentence.to(); ) {
      int word = at;
      while (at < sentence.to() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      String here = Letters.script(text.substring(word, at));
      if (!here.equals("Zyyy")) {
        if (!script.isEmpty() && !here.equals(script)) {
          runs.add(new Stretch(start, end));
          start = word;
        }
        script = here;
      }
      end = at;
      while (at < sentence.to() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    runs.add(new Stretch(start, sentence.to()));
    return runs;
  }
}
