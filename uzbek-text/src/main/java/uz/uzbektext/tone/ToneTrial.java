package uz.uzbektext.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uz.uzbektext.learn.Search;
import uz.uzbektext.tone.Sample.Source;

/** Judges a model on texts it has not seen, and calibrates it by them. */
final class ToneTrial {

  static final int FOLDS = 5;

  /** What the linear models said of a text that they had not seen. */
  record Seen(Sample sample, int fold, Scores scores) {}

  private ToneTrial() {}

  /** Each sample that is judged, scored by a model that learned without its fold. */
  static List<Seen> unseen(List<Sample> samples, long seed) {
    int[] fold = Sample.folds(samples, FOLDS, seed);
    var seen = new ArrayList<Seen>();
    for (int out = 0; out < FOLDS; out++) {
      var kept = new ArrayList<Sample>();
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] != out) {
          kept.add(samples.get(i));
        }
      }
      var model = ToneTraining.fit(kept, new Calibration(new double[Calibration.SIZE]));
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == out) {
          seen.add(new Seen(samples.get(i), out, model.scores(samples.get(i))));
        }
      }
    }
    return seen;
  }

  /** The calibration that makes what was seen the most probable. */
  static Calibration calibrate(List<Seen> all) {
    var reviews = all.stream().filter(one -> !one.sample.news()).toList();
    var news = all.stream().filter(one -> one.sample.news()).toList();
    double[] rated = Search.least(new double[] {1, 0}, tried -> doubt(reviews, with(tried, 0)));
    double[] three =
        Search.least(
            new double[] {1, 0, 0, 0}, tried -> doubt(news, with(tried, Calibration.NEWS)));
    double[] numbers = new double[Calibration.SIZE];
    System.arraycopy(rated, 0, numbers, 0, 2);
    System.arraycopy(three, 0, numbers, Calibration.NEWS, 4);
    double[] kind =
        Search.least(
            new double[] {1, 0},
            tried -> {
              System.arraycopy(tried, 0, numbers, Calibration.KIND, 2);
              var mixed = new Calibration(numbers);
              return doubtOfTone(reviews, mixed) + doubtOfTone(news, mixed);
            });
    System.arraycopy(kind, 0, numbers, Calibration.KIND, 2);
    double[] choice =
        Search.least(
            new double[] {1, 1},
            tried -> {
              choose(numbers, tried);
              return -ToneReport.of(news, any -> new Calibration(numbers)).macroF1();
            });
    choose(numbers, choice);
    return new Calibration(numbers);
  }

  private static void choose(double[] numbers, double[] tried) {
    numbers[Calibration.CHOICE] = tried[0];
    numbers[Calibration.CHOICE + 1] = tried[1];
    numbers[Calibration.CHOICE + 2] = 1;
  }

  private static Calibration with(double[] some, int at) {
    double[] numbers = new double[Calibration.SIZE];
    System.arraycopy(some, 0, numbers, at, some.length);
    return new Calibration(numbers);
  }

  private static double doubt(List<Seen> seen, Calibration calibration) {
    double sum = 0;
    for (var one : seen) {
      sum -= Math.log(1e-9 + truth(one, calibration));
    }
    return sum;
  }

  /**
   * Of each text, when both models are asked: it matters less whose text it is than whose model
   * knows its tone.
   */
  private static double doubtOfTone(List<Seen> seen, Calibration calibration) {
    double sum = 0;
    for (var one : seen) {
      var score = calibration.score(one.scores, List.of());
      sum -= Math.log(1e-9 + score.probability(one.sample.polarity()));
    }
    return sum / Math.max(1, seen.size());
  }

  /** What a calibration gives to what is true. */
  private static double truth(Seen one, Calibration calibration) {
    var numbers = calibration.numbers();
    if (one.sample.news()) {
      return calibration.news(one.scores)[one.sample.polarity().ordinal()];
    }
    double positive = Calibration.sigmoid(numbers[0] * one.scores.rated() + numbers[1]);
    return one.sample.polarity() == Polarity.POSITIVE ? positive : 1 - positive;
  }

  static List<Sample> samples(Path reviews, Path translated, Path sentences, Path own)
      throws IOException {
    var samples = new ArrayList<Sample>();
    samples.addAll(Sample.read(reviews, Source.REVIEW));
    samples.addAll(Sample.read(translated, Source.TRANSLATED));
    samples.addAll(Sample.read(sentences, Source.NEWS));
    samples.addAll(Sample.readOwn(own));
    return samples;
  }

  /** Learns from all and writes. */
  static void ship(List<Sample> samples, Calibration calibration, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      ToneTraining.fit(samples, calibration).write(out);
    }
  }
}
