package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.word.Endings.Arc;
import uz.uzbektext.word.Endings.State;
import uz.uzbektext.word.Lexicon.Kind;

/** The ways to peel one word: all of them, or only the likeliest, which is quicker by far. */
final class Readings {

  /** Price of a stem nobody knows: for being unknown, and for each of its letters. */
  private static final float UNKNOWN = 15;

  private static final float LETTER = 3.4f;

  /** An unknown verb is rarer than an unknown name; with a capital letter it is rarer still. */
  private static final float UNKNOWN_VERB = 8;

  private static final float CAPITAL_VERB = 6;

  /** Price of apostrophes left out. */
  private static final float BARE = 4;

  private static final float CUT_THROUGH = 6;

  /** No word has so many endings. */
  private static final int DEEPEST = 12;

  private static final int NOT_ASKED = -1;

  /** One stem, where its endings begin, and they, from the last to the first. */
  record Peeled(String stem, Kind kind, boolean known, int end, float price, List<Arc> endings) {}

  private final Lexicon lexicon;
  private final Endings endings;
  private final Changes changes;
  private final Derived derived;
  private final String word;
  private final boolean capital;
  private final @Nullable List<Peeled> all;
  private final Arc[] taken = new Arc[DEEPEST];
  private final long[] hashes;
  private final int[] classes;
  private final float[] bounds;
  private @Nullable Peeled best;
  private float least = Float.POSITIVE_INFINITY;
  private String @Nullable [] @Nullable [] bare;
  private boolean anyKnown;

  private Readings(Morphology of, String word, boolean capital, @Nullable List<Peeled> all) {
    this.lexicon = of.lexicon();
    this.endings = of.endings();
    this.changes = of.changes();
    this.derived = of.derived();
    this.word = word;
    this.capital = capital;
    this.all = all;
    this.hashes = Lexicon.hashes(word);
    this.classes = new int[word.length() + 1];
    this.bounds = new float[word.length() + 1];
    Arrays.fill(classes, NOT_ASKED);
  }

  /** All ways to peel a word, in no order. */
  static List<Peeled> all(Morphology of, String word, boolean capital) {
    var all = new ArrayList<Peeled>();
    new Readings(of, word, capital, all).search();
    return all;
  }

  /** The likeliest way; null where not even an unknown stem is left. */
  static @Nullable Peeled best(Morphology of, String word) {
    var readings = new Readings(of, word, false, null);
    readings.search();
    return readings.best;
  }

  private void search() {
    if (word.isEmpty()) {
      return; // signs without a letter
    }
    if (all == null) {
      bound();
    }
    peel(State.END, word.length(), 0, 0);
    Arrays.fill(bounds, 0);
    if (!anyKnown && Spelling.perhapsBare(word) && full()) {
      peel(State.END, word.length(), BARE, 0);
    }
  }

  /** Finds the stems that the word may begin with if apostrophes were left out. */
  private boolean full() {
    bare = new String[word.length() + 1][];
    boolean any = false;
    for (int end = 2; end <= word.length(); end++) {
      var known =
          Spelling.full(word.substring(0, end)).stream()
              .filter(stem -> lexicon.classes(stem, stem.length()) > 0)
              .toArray(String[]::new);
      any |= known.length > 0;
      bare[end] = known;
    }
    return any;
  }

  /** The least that any stem within the first letters can cost: no need to peel beyond it. */
  private void bound() {
    float least = Float.POSITIVE_INFINITY;
    for (int end = 1; end < bounds.length; end++) {
      int of = ofPrefix(end);
      for (char last : Changes.before(word.charAt(end - 1))) {
        of |= lexicon.classes(Lexicon.next(hashes[end - 1], last));
      }
      int most = Lexicon.most(of);
      boolean whole = changes.whole(word, end) != null;
      least = Math.min(least, whole ? 0 : most > 0 ? Lexicon.price(most) : unknown(end));
      bounds[end] = least;
    }
  }

  private int ofPrefix(int end) {
    if (classes[end] == NOT_ASKED) {
      classes[end] = lexicon.classes(hashes[end]);
    }
    return classes[end];
  }

  private void peel(State state, int end, float price, int depth) {
    if (all == null && price + bounds[end] >= least) {
      return;
    }
    stem(state, end, price, depth);
    if (depth == DEEPEST) {
      return;
    }
    var node = endings.root(state);
    int at = end;
    while (node != Endings.NONE) {
      for (var arc : node.arcs) {
        if (arc.fits(word, at)) {
          taken[depth] = arc;
          peel(arc.to(), at, price + arc.price(), depth + 1);
        }
      }
      if (at == 1) {
        return;
      }
      node = node.after(word.charAt(--at));
    }
  }

  private void stem(State state, int end, float price, int depth) {
    switch (state) {
      case WORD -> known(Kind.WHOLE, end, price, depth);
      case NAME -> name(end, price, depth);
      case BASE -> verb(end, price, depth);
      default -> {
        // No stem may begin here.
      }
    }
  }

  private void name(int end, float price, int depth) {
    if (bare != null) {
      known(Kind.NAME, end, price, depth);
      return;
    }
    char next = next(end);
    boolean soft = Letters.vowel(next);
    boolean known = known(Kind.NAME, end, price, depth);
    if (soft) {
      char last = word.charAt(end - 1);
      if (last == 'g') {
        changed(Kind.NAME, end, 'k', price, depth);
        changed(Kind.NAME, end, 'q', price + BARE, depth); // qishlogida
      } else if (last == 'ğ') {
        changed(Kind.NAME, end, 'q', price, depth);
      }
      String whole = changes.whole(word, end);
      if (whole != null) {
        listed(whole, lexicon.classes(whole, whole.length()), Kind.NAME, end, price, depth);
      }
    }
    if (!known && end > 1) {
      String stem = changes.guess(word, end, next);
      float more = derived.name(stem);
      if (end > 2) {
        more = Math.min(more, unknown(end) + (through(end) ? CUT_THROUGH : 0));
      }
      found(stem, Kind.NAME, false, end, price + more, depth);
    }
  }

  private void verb(int end, float price, int depth) {
    known(Kind.VERB, end, price, depth);
    if (bare != null) {
      return;
    }
    char next = next(end);
    char last = word.charAt(end - 1);
    if (next == 'k' && last == 'k') {
      changed(Kind.VERB, end, 'g', price, depth); // tekkan is of teg
    } else if (next == 'q' && last == 'q') {
      changed(Kind.VERB, end, 'ğ', price, depth); // yoqqan is of yoq or of yoğ
    }
    if (end > 2 && end < word.length()) {
      float more = unknown(end) + UNKNOWN_VERB + (capital ? CAPITAL_VERB : 0);
      String stem = word.substring(0, end);
      float of = price + Math.min(more, derived.verb(stem));
      found(stem, Kind.VERB, false, end, of, depth);
    }
  }

  /** Whether the cut goes through -si, -li or -chi: samaras-i, dyuyml-i, ijroch-i. */
  private boolean through(int end) {
    if (next(end) != 'i') {
      return false;
    }
    boolean open = Letters.vowel(word.charAt(end - 2));
    return switch (word.charAt(end - 1)) {
      case 's' -> open;
      case 'l' -> !open;
      case 'ç' -> true;
      default -> false;
    };
  }

  private char next(int end) {
    return end < word.length() ? word.charAt(end) : 0;
  }

  private static float unknown(int letters) {
    return UNKNOWN + LETTER * letters;
  }

  private boolean known(Kind kind, int end, float price, int depth) {
    if (bare != null) {
      var stems = bare[end];
      if (stems != null) {
        for (String full : stems) {
          listed(full, lexicon.classes(full, full.length()), kind, end, price, depth);
        }
      }
      return false;
    }
    return listed(null, ofPrefix(end), kind, end, price, depth);
  }

  /** A stem whose last letter its ending has changed. */
  private void changed(Kind kind, int end, char last, float price, int depth) {
    int of = lexicon.classes(Lexicon.next(hashes[end - 1], last));
    if (Lexicon.of(of, kind) > 0) {
      listed(word.substring(0, end - 1) + last, of, kind, end, price, depth);
    }
  }

  private boolean listed(
      @Nullable String stem, int of, Kind kind, int end, float price, int depth) {
    int own = Lexicon.of(of, kind);
    if (own > 0) {
      anyKnown = true;
      found(stem, kind, true, end, price + Lexicon.price(own), depth);
    }
    return own > 0;
  }

  /**
   * @param stem null where it is the first letters of the word
   */
  private void found(
      @Nullable String stem, Kind kind, boolean known, int end, float price, int depth) {
    if (all == null && price >= least || price == Float.POSITIVE_INFINITY) {
      return;
    }
    String whole = stem == null ? word.substring(0, end) : stem;
    var path = all == null ? List.<Arc>of() : List.of(Arrays.copyOf(taken, depth));
    var one = new Peeled(whole, kind, known, end, price, path);
    if (all == null) {
      least = price;
      best = one;
    } else {
      all.add(one);
    }
  }
}
