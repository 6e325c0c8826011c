package uz.uzbektext.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uz.uzbektext.identify.Identified;
import uz.uzbektext.tone.Passages.Passage;
import uz.uzbektext.tone.ToneScore.Reason;

/**
 * Whether a text speaks well or ill, of a thing or of somebody named in it. Probabilities mean what
 * they say: of a hundred texts called negative with 0.8, some eighty are. The model knows Uzbek, in
 * all its scripts; of other languages it says that it is not clear.
 */
public final class Tone {

  /** Up to this length a text is one breath, above it each sentence speaks for itself. */
  private static final int ONE_BREATH = 400;

  private static final int REASONS = 6;

  /** Below this probability a person should look. */
  private static final double CLEAR = 0.5;

  private final ToneScorer scorer;

  private Tone(ToneScorer scorer) {
    this.scorer = scorer;
  }

  private static final class Shipped {
    static final Tone TONE = new Tone(load());

    private static ToneScorer load() {
      var stream = Tone.class.getResourceAsStream("tone.model");
      if (stream == null) {
        throw new IllegalStateException("tone.model is missing");
      }
      try (stream) {
        return ToneModel.read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** With the linear model of this library. */
  public static Tone shipped() {
    return Shipped.TONE;
  }

  /** With another model, neural for instance. */
  public static Tone with(ToneScorer scorer) {
    return new Tone(scorer);
  }

  /** With a linear model that {@link TrainTone} wrote. */
  public static Tone read(Path model) throws IOException {
    try (var stream = Files.newInputStream(model)) {
      return new Tone(ToneModel.read(stream));
    }
  }

  /**
   * A tone told.
   *
   * @param polarity {@link Polarity#UNCLEAR} where nothing is probable enough
   * @param score what stands behind it
   */
  public record Told(Polarity polarity, ToneScore score) {

    /** Of what was told; of the likeliest class where nothing is clear. */
    public double probability() {
      return score.probability(score.likeliest());
    }
  }

  /** Of a sentence or a whole document; never fails, whatever it holds. */
  public Told of(String text) {
    return told(text, score(text));
  }

  /**
   * Towards somebody named: only the sentences that name them count, most of all the clause with
   * the name. Not clear where the text does not name them.
   *
   * @param names each as one might write it, in any script; word endings may follow
   */
  public Told towards(String text, Collection<String> names) {
    var passages = Passages.around(text, names);
    return passages.isEmpty() ? new Told(Polarity.UNCLEAR, score("")) : told(text, mean(passages));
  }

  /** The line filter: class, tab, probability. */
  public String line(String text, boolean two) {
    var score = scorer.score(text);
    var named = two ? score.ofTwo() : score.likeliest();
    double probability = two ? score.ofTwoProbability() : score.probability(named);
    return String.format(Locale.ROOT, "%s\t%.4f", named.word(), probability);
  }

  private ToneScore score(String text) {
    return text.length() <= ONE_BREATH ? scorer.score(text) : mean(Passages.sentences(text));
  }

  private ToneScore mean(List<Passage> passages) {
    double[] sum = new double[Polarity.CLASSES];
    double[] named = new double[Polarity.CLASSES];
    double whole = 0;
    var reasons = new ArrayList<Reason>();
    for (var passage : passages) {
      var score = scorer.score(passage.text());
      whole += passage.weight();
      named[score.likeliest().ordinal()] += passage.weight();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += passage.weight() * score.probability().get(i);
      }
      for (var reason : score.reasons()) {
        reasons.add(
            new Reason(
                reason.word(), reason.from() + passage.from(), reason.weight() * passage.weight()));
      }
    }
    int likeliest = 0;
    for (int i = 0; i < sum.length; i++) {
      likeliest = sum[i] + named[i] > sum[likeliest] + named[likeliest] ? i : likeliest;
    }
    return new ToneScore(
        List.of(sum[0] / whole, sum[1] / whole, sum[2] / whole),
        Polarity.of(likeliest),
        strongest(reasons));
  }

  /** A word met in two passages counts once, as strongly as there. */
  private static List<Reason> strongest(List<Reason> reasons) {
    var sorted =
        reasons.stream()
            .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
            .toList();
    var kept = new ArrayList<Reason>();
    for (var reason : sorted) {
      if (kept.size() < REASONS && kept.stream().noneMatch(one -> one.from() == reason.from())) {
        kept.add(reason);
      }
    }
    return List.copyOf(kept);
  }

  private static Told told(String text, ToneScore score) {
    var identified = Identified.of(text);
    boolean foreign = identified.known() && !identified.language().equals("uz");
    boolean words = !identified.script().equals("Zyyy");
    return score.probability(score.likeliest()) < CLEAR || foreign || !words
        ? new Told(Polarity.UNCLEAR, score)
        : new Told(score.likeliest(), score);
  }
}
