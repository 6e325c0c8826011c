package uz.minbar.monitoring.spikes;

/**
 * A slow rise: evidence that more is said than expected adds up step by step and is forgotten as
 * soon as it speaks against (CUSUM).
 */
final class Drift {

  /** How many times the usual it looks for. */
  private static final double TIMES = 3;

  private double evidence;
  private double expected;
  private long seen;

  /**
   * @param bounded the count without its peak: no single step makes a slow rise
   */
  void note(long count, double bounded, double mean, double size) {
    evidence += NegativeBinomial.evidence(bounded, mean, size, TIMES);
    if (evidence <= 0) {
      forget();
      return;
    }
    expected += mean;
    seen += count;
  }

  void forget() {
    evidence = 0;
    expected = 0;
    seen = 0;
  }

  /** In natural logarithms of the odds. */
  double evidence() {
    return evidence;
  }

  /** What the steps of this rise count as a rule. */
  double expected() {
    return expected;
  }

  long seen() {
    return seen;
  }
}
