package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uz.uzbektext.word.Readings.Peeled;

/** The lexicon, the endings and the changes together: a word in, its readings out. */
final class Morphology {

  private static final String WORDS = "words.txt";
  private static final String ENDINGS = "endings.txt";
  private static final String PRICES = "prices.txt";
  private static final String GRAMMAR = "grammar.txt";

  /** More than any reading costs. */
  private static final float NO_STEM = 999;

  private final Lexicon lexicon;
  private final Endings endings;
  private final Changes changes;
  private final Derived derived;
  private final Voice voice;

  Morphology(Lexicon lexicon, Endings endings) {
    this.lexicon = lexicon;
    this.endings = endings;
    this.changes = new Changes(GRAMMAR, lexicon);
    this.derived = new Derived(lexicon);
    this.voice = new Voice(lexicon, changes);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Endings endings() {
    return endings;
  }

  Changes changes() {
    return changes;
  }

  Derived derived() {
    return derived;
  }

  static Morphology ready() {
    return new Morphology(Lexicon.read(WORDS), new Endings(ENDINGS, Prices.read(PRICES)));
  }

  /** Whether a word is in the lexicon because somebody wrote it there. */
  boolean sure(String letters) {
    return changes.sure(letters);
  }

  /** Whether a word is the form of another, though lists have it among their stems. */
  boolean form(String letters) {
    return changes.form(letters);
  }

  /** All ways to peel a word, in no order. */
  List<Peeled> peeled(String letters, boolean capital) {
    return Readings.all(this, letters, capital);
  }

  /** The readings of a word, the likeliest first; at least one for any word with a letter. */
  List<Reading> readings(String letters, boolean capital) {
    var found = new ArrayList<Reading>();
    for (var one : peeled(letters, capital)) {
      found.add(reading(one, letters));
    }
    if (found.isEmpty()) {
      found.add(itself(letters));
    }
    found.sort(Comparator.comparingDouble(Reading::price));
    return found;
  }

  /** The likeliest reading of a word. */
  Reading best(String letters) {
    var best = Readings.best(this, letters);
    return best == null ? itself(letters) : reading(best, letters);
  }

  private static Reading itself(String letters) {
    String whole = Letters.latin(letters);
    return new Reading(whole, whole, Reading.Kind.NOMINAL, false, "", NO_STEM);
  }

  private Reading reading(Peeled one, String letters) {
    String ending = letters.substring(one.end());
    return switch (one.kind()) {
      case VERB ->
          new Reading(
              Letters.latin(voice.bare(one.stem())),
              Letters.latin(voice.active(one.stem())),
              Reading.Kind.VERB,
              one.known(),
              ending,
              one.price());
      case NAME, WHOLE -> {
        String lemma = Letters.latin(changes.lemma(one.stem()));
        var kind = one.kind() == Lexicon.Kind.NAME ? Reading.Kind.NOMINAL : Reading.Kind.WHOLE;
        yield new Reading(lemma, lemma, kind, one.known(), ending, one.price());
      }
    };
  }
}
