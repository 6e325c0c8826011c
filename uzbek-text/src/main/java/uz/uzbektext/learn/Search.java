package uz.uzbektext.learn;

import java.util.function.ToDoubleFunction;

/** Looks for the numbers that make something least, one number after another. */
public final class Search {

  private Search() {}

  /** Steps start at one half and are halved until they are below a thousandth. */
  public static double[] least(double[] start, ToDoubleFunction<double[]> cost) {
    double[] best = start.clone();
    double least = cost.applyAsDouble(best);
    for (double step = 0.5; step > 0.001; ) {
      double before = least;
      for (int i = 0; i < best.length; i++) {
        for (double by : new double[] {step, -step}) {
          double[] tried = best.clone();
          tried[i] += by;
          double now = cost.applyAsDouble(tried);
          if (now < least) {
            least = now;
            best = tried;
          }
        }
      }
      if (least >= before) {
        step /= 2;
      }
    }
    return best;
  }
}
