package uz.minbar.monitoring.spikes;

/** How much more the counts of a series vary than chance alone would make them. */
final class Dispersion {

  private static final double MEMORY_HOURS = 14 * 24;

  /** Sparse counts tell little of their spread; wilder than this they are not taken for. */
  private static final double LEAST = 0.5;

  private static final double POISSON = 1000;

  private final double weight;
  private double excess;
  private double square;

  Dispersion(int stepsAnHour) {
    this.weight = 1 / (MEMORY_HOURS * stepsAnHour);
  }

  /** The size of the negative binomial: the smaller, the wilder. */
  double size() {
    return excess <= 0 ? POISSON : Math.clamp(square / excess, LEAST, POISSON);
  }

  void learn(double count, double mean) {
    double away = count - mean;
    excess += (away * away - mean - excess) * weight;
    square += (mean * mean - square) * weight;
  }
}
