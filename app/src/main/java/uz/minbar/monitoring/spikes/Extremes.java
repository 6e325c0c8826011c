package uz.minbar.monitoring.spikes;

import java.util.Arrays;

/**
 * How high a score comes on a day, by the greatest of each of the last six weeks' days. What stands
 * above their median falls off exponentially where scores are logarithms of heavy-tailed counts, so
 * its mean alone tells how high the series comes once in so many days: one that is wild every day
 * asks for more than a calm one.
 */
final class Extremes {

  private static final int DAYS = 42;

  /** What the series is taken for before it has shown itself, and how many days that is worth. */
  private static final int ASSUMED_DAYS = 6;

  /** An outstanding day counts this many excesses above the height, or it would hide the next. */
  private static final double OUTSTANDING = 2;

  private final double assumedMedian;
  private final double assumedExcess;
  private final double once;
  private final double[] greatest = new double[DAYS];
  private int days;
  private long day = Long.MIN_VALUE;
  private double today;
  private double excess;
  private double height;

  /**
   * @param once in how many days a height is reached by the series' own ways
   */
  Extremes(double assumedMedian, double assumedExcess, double once) {
    this.assumedMedian = assumedMedian;
    this.assumedExcess = assumedExcess;
    this.once = once;
    reckon();
  }

  /** Above it a score is out of the ordinary. */
  double height() {
    return height;
  }

  /** Notes a score of that day since the epoch; days come in their order. */
  void note(long ofDay, double score) {
    if (ofDay != day) {
      if (day != Long.MIN_VALUE) {
        greatest[days % DAYS] = today;
        days++;
        reckon();
      }
      day = ofDay;
      today = 0;
    }
    today = Math.max(today, Math.min(score, height + OUTSTANDING * excess));
  }

  private void reckon() {
    int known = Math.min(days, DAYS);
    double[] sorted = Arrays.copyOf(greatest, known);
    Arrays.sort(sorted);
    double median =
        ((known == 0 ? 0 : sorted[known / 2]) * known + assumedMedian * ASSUMED_DAYS)
            / (known + ASSUMED_DAYS);
    double above = ASSUMED_DAYS / 2.0;
    double sum = above * assumedExcess;
    for (double score : sorted) {
      if (score > median) {
        sum += score - median;
        above++;
      }
    }
    excess = sum / above;
    double share = above / (known + ASSUMED_DAYS);
    height = median + excess * Math.log(Math.max(1, share * once));
  }
}
