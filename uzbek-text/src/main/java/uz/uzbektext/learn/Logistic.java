package uz.uzbektext.learn;

import java.util.List;
import java.util.Random;

/**
 * Logistic regression, solved over its examples one by one: each keeps a number of its own, and the
 * weights are the sum of the examples by these numbers. For an example of cost C with margin m that
 * number is C·σ(−m) at the end; until then it is brought nearer, one example after another.
 */
public final class Logistic {

  /** An example; the model pays {@code cost} times the logarithm of its error on it. */
  public record Example(Features features, boolean yes, double cost) {}

  private final int shift;
  private final float[] weights;

  /**
   * @param bits the table has two to this power places
   */
  public Logistic(int bits) {
    shift = 32 - bits;
    weights = new float[1 << bits];
  }

  /** Learns; the same examples in the same order with the same seed give the same weights. */
  public Logistic fit(List<Example> examples, int rounds, long seed) {
    int size = examples.size();
    double[] share = new double[size];
    double[] square = new double[size];
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      square[i] = examples.get(i).features.square();
      order[i] = i;
    }
    var random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int i : order) {
        var example = examples.get(i);
        double sign = example.yes ? 1 : -1;
        double next = share(sign * score(example.features), share[i], square[i], example.cost);
        add(example.features, (float) (sign * (next - share[i])));
        share[i] = next;
      }
    }
    return this;
  }

  public double score(Features features) {
    double sum = 0;
    for (int i = 0; i < features.hash().length; i++) {
      sum += weights[features.hash()[i] >>> shift] * features.value()[i];
    }
    return sum;
  }

  public float[] weights() {
    return weights;
  }

  /** The root of t + m + a(Cσ(t) − s), which rises everywhere; the answer is Cσ(t). */
  private static double share(double margin, double share, double square, double cost) {
    double low = -margin - square * (cost - share);
    double high = -margin + square * share;
    double t = Math.clamp(-margin, low, high);
    for (int step = 0; step < 30; step++) {
      double sigmoid = 1 / (1 + Math.exp(-t));
      double value = t + margin + square * (cost * sigmoid - share);
      if (Math.abs(value) < 1e-6) {
        break;
      }
      if (value > 0) {
        high = t;
      } else {
        low = t;
      }
      double next = t - value / (1 + square * cost * sigmoid * (1 - sigmoid));
      t = next > low && next < high ? next : (low + high) / 2;
    }
    return cost / (1 + Math.exp(-t));
  }

  private void add(Features features, float by) {
    for (int i = 0; i < features.hash().length; i++) {
      weights[features.hash()[i] >>> shift] += features.value()[i] * by;
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
