package uz.uzbektext.tone;

/**
 * What the linear models say of a text, before it means a probability.
 *
 * @param rated positive against negative, as of a rated thing
 * @param news negative, neutral and positive, each against the rest, as of news
 * @param kind above nothing for a rated thing, below for news
 */
record Scores(double rated, double[] news, double kind) {

  static final int SIZE = 2 + Polarity.CLASSES;

  /** In the order of the model's tables. */
  static Scores of(double[] sums) {
    return new Scores(sums[0], new double[] {sums[1], sums[2], sums[3]}, sums[4]);
  }
}
