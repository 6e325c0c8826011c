package uz.uzbektext.tone;

import java.util.List;

/**
 * The tone of one text.
 *
 * @param probability of negative, neutral and positive, in the order of {@link Polarity}; their sum
 *     is one
 * @param likeliest the class to name. Mostly the most probable one; neutral sentences are rare in
 *     what the model learned from, so that it names neutral at less than half already
 * @param reasons the words that decided, the strongest first; empty where the model cannot tell
 */
public record ToneScore(List<Double> probability, Polarity likeliest, List<Reason> reasons) {

  /**
   * A word of the text and how it pulls.
   *
   * @param word as written in the text
   * @param from where it starts
   * @param weight above nothing towards positive, below towards negative
   */
  public record Reason(String word, int from, double weight) {}

  public double probability(Polarity polarity) {
    return probability.get(polarity.ordinal());
  }

  /** The likelier of positive and negative. */
  public Polarity ofTwo() {
    return probability.get(2) >= probability.get(0) ? Polarity.POSITIVE : Polarity.NEGATIVE;
  }

  /** How probable that is, if it is one of the two. */
  public double ofTwoProbability() {
    double sum = probability.get(0) + probability.get(2);
    return sum == 0 ? 0.5 : Math.max(probability.get(0), probability.get(2)) / sum;
  }
}
