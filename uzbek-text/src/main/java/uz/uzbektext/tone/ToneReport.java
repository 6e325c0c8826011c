package uz.uzbektext.tone;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import uz.uzbektext.tone.ToneTrial.Seen;

/**
 * How often a model is right.
 *
 * @param confusion true class down, named class across
 * @param stray how far the named class's probability is from how often it is right, on average over
 *     ten steps of it (ECE)
 */
record ToneReport(int[][] confusion, double stray) {

  private static final int STEPS = 10;

  /** Three classes, each text calibrated as the function says. */
  static ToneReport of(List<Seen> seen, Function<Seen, Calibration> calibration) {
    return of(seen, calibration, false);
  }

  /**
   * @param two names the likelier of positive and negative
   */
  static ToneReport of(List<Seen> seen, Function<Seen, Calibration> calibration, boolean two) {
    int[][] confusion = new int[Polarity.CLASSES][Polarity.CLASSES];
    double[][] steps = new double[STEPS][3];
    for (var one : seen) {
      var score = calibration.apply(one).score(one.scores(), List.of());
      var named = two ? score.ofTwo() : score.likeliest();
      double sure = two ? score.ofTwoProbability() : score.probability(named);
      int truth = one.sample().polarity().ordinal();
      confusion[truth][named.ordinal()]++;
      double[] step = steps[Math.min(STEPS - 1, (int) (sure * STEPS))];
      step[0]++;
      step[1] += sure;
      step[2] += truth == named.ordinal() ? 1 : 0;
    }
    double stray = 0;
    for (double[] step : steps) {
      stray += Math.abs(step[1] - step[2]);
    }
    return new ToneReport(confusion, stray / Math.max(1, seen.size()));
  }

  int total() {
    int sum = 0;
    for (int[] row : confusion) {
      for (int one : row) {
        sum += one;
      }
    }
    return sum;
  }

  double accuracy() {
    return (confusion[0][0] + confusion[1][1] + confusion[2][2]) / (double) total();
  }

  /** Half the width of the interval that has the true accuracy in it 19 times of 20. */
  double margin() {
    return 1.96 * Math.sqrt(accuracy() * (1 - accuracy()) / total());
  }

  double macroF1() {
    double sum = 0;
    for (int i = 0; i < Polarity.CLASSES; i++) {
      sum += f1(i);
    }
    return sum / Polarity.CLASSES;
  }

  double f1(int label) {
    int truth = 0;
    int named = 0;
    for (int i = 0; i < Polarity.CLASSES; i++) {
      truth += confusion[label][i];
      named += confusion[i][label];
    }
    return 2.0 * confusion[label][label] / Math.max(1, truth + named);
  }

  String print(String title) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: n %d, accuracy %.4f ± %.4f, macro F1 %.4f, ECE %.4f%n",
            title,
            total(),
            accuracy(),
            margin(),
            macroF1(),
            stray));
    for (int i = 0; i < Polarity.CLASSES; i++) {
      int[] row = confusion[i];
      text.append(
          String.format(
              Locale.ROOT,
              "  %-8s F1 %.4f  named negative %4d, neutral %4d, positive %4d%n",
              Polarity.of(i).word(),
              f1(i),
              row[0],
              row[1],
              row[2]));
    }
    return text.toString();
  }
}
