package uz.minbar.monitoring.spikes;

/** Counts that vary more than chance alone would make them: variance = mean + mean² / size. */
final class NegativeBinomial {

  private NegativeBinomial() {}

  /**
   * How unlikely so high a count is: by Chernoff's bound the chance of it or more is at most {@code
   * exp(-surprise)}. In natural logarithms; 0 where the count is no more than expected.
   */
  static double surprise(double count, double mean, double size) {
    return count <= mean
        ? 0
        : count * Math.log(count / mean)
            - (count + size) * Math.log((count + size) / (mean + size));
  }

  /** How much more the count speaks for a mean that is so many times greater, in logarithms. */
  static double evidence(double count, double mean, double size, double times) {
    double shrunk = Math.log((mean + size) / (times * mean + size));
    return count * (Math.log(times) + shrunk) + size * shrunk;
  }
}
