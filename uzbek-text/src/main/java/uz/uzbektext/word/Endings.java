package uz.uzbektext.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which endings stand in which order, read from the end of a word towards its stem. A word is
 * peeled state by state until a stem may begin.
 */
final class Endings {

  /** How far a word has been peeled. */
  enum State {
    /** Nothing taken yet. */
    END,
    /** Particles gone: a whole word. */
    WORD,
    CASE,
    /** Before -cha a possessive has to stand. */
    OWNED,
    POSSESSIVE,
    PLURAL,
    /** A stem of a name may stand here. */
    NAME,
    /** The verb without mood, tense and person. */
    VERB,
    /** Without its negation; a stem of a verb may stand here. */
    BASE
  }

  /**
   * An ending on its place.
   *
   * @param after what has to stand before it: 'C' a consonant, 'V' a vowel, another letter itself
   * @param price in bits: how seldom it is met there
   */
  record Arc(State from, State to, String ending, char after, float price) {

    String name() {
      return from + ">" + to + " " + (after == 0 ? "" : after) + ending;
    }

    boolean fits(CharSequence word, int end) {
      if (after == 0) {
        return true;
      }
      if (end == 0) {
        return false;
      }
      char last = word.charAt(end - 1);
      return switch (after) {
        case 'V' -> Letters.vowel(last);
        case 'C' -> !Letters.vowel(last);
        default -> last == after;
      };
    }
  }

  /** Endings by their letters from the last to the first. */
  static final class Node {
    private final Map<Character, Node> growing = new TreeMap<>();
    private final List<Arc> ending = new ArrayList<>();
    private char[] letters = {};
    private Node[] next = {};
    Arc[] arcs = {};

    Node after(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return NONE;
    }

    private void add(Arc arc) {
      var node = this;
      for (int i = arc.ending().length() - 1; i >= 0; i--) {
        node = node.growing.computeIfAbsent(arc.ending().charAt(i), letter -> new Node());
      }
      node.ending.add(arc);
    }

    private void freeze() {
      letters = new char[growing.size()];
      next = growing.values().toArray(Node[]::new);
      int i = 0;
      for (char letter : growing.keySet()) {
        letters[i++] = letter;
      }
      arcs = ending.toArray(Arc[]::new);
      growing.values().forEach(Node::freeze);
    }
  }

  static final Node NONE = new Node();

  private final Node[] roots = new Node[State.values().length];
  private final Prices prices;

  Endings(String grammar, Prices prices) {
    this.prices = prices;
    Arrays.setAll(roots, state -> new Node());
    try (var lines = Lexicon.open(grammar)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rule(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var root : roots) {
      root.freeze();
    }
  }

  Node root(State state) {
    return roots[state.ordinal()];
  }

  /** {@code FROM TO endings [x persons]}; {@code 0} is nothing, {@code C V k q} what it follows. */
  private void rule(String line) {
    var parts = line.trim().split("\\s+x\\s+");
    var words = parts[0].split("\\s+");
    var from = State.valueOf(words[0]);
    var to = State.valueOf(words[1]);
    var tails = parts.length > 1 ? parts[1].split("\\s+") : new String[] {"0"};
    for (int i = 2; i < words.length; i++) {
      int plus = words[i].indexOf('+');
      char after = plus > 0 ? words[i].charAt(0) : 0;
      String head = nothing(words[i].substring(plus + 1));
      for (String tail : tails) {
        add(from, to, head + nothing(tail), after);
      }
    }
  }

  private static String nothing(String ending) {
    return ending.equals("0") ? "" : Letters.of(ending);
  }

  private void add(State from, State to, String ending, char after) {
    var arc = new Arc(from, to, ending, after, 0);
    root(from).add(new Arc(from, to, ending, after, prices.of(arc.name())));
  }
}
