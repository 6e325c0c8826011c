package uz.uzbektext.tone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import uz.uzbektext.tone.ToneScore.Reason;

/**
 * From scores to probabilities that mean what they say. Its eleven numbers are learned from texts
 * that the linear models had not seen.
 *
 * @param numbers steepness and start for rated things; steepness and three starts for news;
 *     steepness and start of the kind; how much each class of news counts when one is named
 */
record Calibration(double[] numbers) {

  static final int SIZE = 11;
  static final int NEWS = 2;
  static final int KIND = 6;
  static final int CHOICE = 8;

  /** The probability that a text rates a thing. */
  double rated(Scores scores) {
    return sigmoid(numbers[KIND] * scores.kind() + numbers[KIND + 1]);
  }

  ToneScore score(Scores scores, List<Reason> reasons) {
    double rated = rated(scores);
    double positive = sigmoid(numbers[0] * scores.rated() + numbers[1]);
    double[] news = news(scores);
    double[] all = {
      rated * (1 - positive) + (1 - rated) * news[0],
      (1 - rated) * news[1],
      rated * positive + (1 - rated) * news[2]
    };
    int likeliest = 0;
    double most = -1;
    for (int i = 0; i < all.length; i++) {
      double counts = all[i] * (rated + (1 - rated) * numbers[CHOICE + i]);
      if (counts > most) {
        most = counts;
        likeliest = i;
      }
    }
    return new ToneScore(List.of(all[0], all[1], all[2]), Polarity.of(likeliest), reasons);
  }

  double[] news(Scores scores) {
    double[] powers = new double[Polarity.CLASSES];
    double sum = 0;
    for (int i = 0; i < powers.length; i++) {
      double power = numbers[NEWS] * scores.news()[i] + numbers[NEWS + 1 + i];
      powers[i] = Math.exp(Math.clamp(power, -30, 30));
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] /= sum;
    }
    return powers;
  }

  static Calibration read(DataInput from) throws IOException {
    double[] numbers = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      numbers[i] = from.readDouble();
    }
    return new Calibration(numbers);
  }

  void write(DataOutput to) throws IOException {
    for (double number : numbers) {
      to.writeDouble(number);
    }
  }

  static double sigmoid(double at) {
    return 1 / (1 + Math.exp(-at));
  }
}
