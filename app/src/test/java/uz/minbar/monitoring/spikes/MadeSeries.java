package uz.minbar.monitoring.spikes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A made-up series of 55 days of 5-minute counts: day and week, trend, wandering, small bursts that
 * mean nothing, and two to four rises that stand out, each with a window around it that is a tenth
 * of the series, shared among them.
 *
 * @param windows first and last index of each
 */
record MadeSeries(long[] counts, List<int[]> windows) {

  static final int A_DAY = 288;
  private static final int DAYS = 55;
  private static final int LENGTH = DAYS * A_DAY;

  /** One whose rises are seen by the eye: a quarter above the peak of four days in five. */
  static MadeSeries of(long seed) {
    var random = new Random(seed * 0x9E3779B97F4A7C15L);
    for (int i = 0; i < 20; i++) {
      random.nextDouble();
    }
    while (true) {
      var series = new Maker(random).make();
      if (series.isVisible()) {
        return series;
      }
    }
  }

  private boolean isVisible() {
    double[] peaks = new double[DAYS];
    for (int i = 0; i < LENGTH; i++) {
      peaks[i / A_DAY] = Math.max(peaks[i / A_DAY], smooth(i));
    }
    Arrays.sort(peaks);
    return windows.stream()
        .allMatch(
            window -> {
              double peak = 0;
              for (int i = window[0]; i <= window[1]; i++) {
                peak = Math.max(peak, smooth(i));
              }
              return peak > 1.25 * peaks[DAYS * 4 / 5];
            });
  }

  private double smooth(int i) {
    return (counts[Math.max(0, i - 1)] + counts[i] + counts[Math.min(LENGTH - 1, i + 1)]) / 3.0;
  }

  private static final class Maker {
    private final Random random;
    private final double[] mean = new double[LENGTH];
    private final double[] extra = new double[LENGTH];
    private final double level;
    private final double size;

    Maker(Random random) {
      this.random = random;
      this.level = spread(0.3, 80);
      this.size = spread(0.8, 20);
    }

    MadeSeries make() {
      background();
      double burst = bursts();
      var windows = rises(Math.max(2, burst));
      long[] counts = new long[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        counts[i] = poisson(mean[i] * gamma(size) / size) + poisson(extra[i] * gamma(8) / 8);
      }
      return new MadeSeries(counts, windows);
    }

    private void background() {
      double day = between(0.3, 0.95);
      double weekend = between(0.5, 1);
      double sharp = between(0, 0.5);
      double phase = random.nextDouble();
      double second = random.nextDouble();
      double wanders = between(0.05, 0.4);
      double slowness = spread(6, 200);
      double dayDiffers = between(0, 0.25);
      double trend = between(-0.4, 0.4);
      double away = 0;
      double ofDay = 0;
      for (int i = 0; i < LENGTH; i++) {
        if (i % A_DAY == 0) {
          ofDay = dayDiffers * random.nextGaussian();
        }
        away += -away / slowness + wanders * Math.sqrt(2 / slowness) * random.nextGaussian();
        double hour = (double) (i % A_DAY) / A_DAY;
        double season =
            1
                + day
                    * ((1 - sharp) * Math.sin(2 * Math.PI * (hour + phase))
                        + sharp * Math.sin(4 * Math.PI * (hour + second)));
        mean[i] =
            level
                * Math.max(0.05, season)
                * (i / A_DAY % 7 >= 5 ? weekend : 1)
                * Math.exp(away + ofDay + trend * i / LENGTH);
      }
    }

    /** Small bursts; returns how great, in levels, one in thirty of them is. */
    private double bursts() {
      long many = poisson(spread(0.2, 3) * DAYS);
      double least = between(0.7, 2);
      double tail = between(1.6, 3.2);
      double longest = spread(2, 30);
      var sizes = new ArrayList<Double>();
      for (int i = 0; i < many; i++) {
        int at = random.nextInt(LENGTH);
        double times = Math.min(6 * least, least * Math.pow(1 - random.nextDouble(), -1 / tail));
        sizes.add(times);
        double base = random.nextBoolean() ? level : (level + mean[at]) / 2;
        burst(at, times * base + (level < 2 ? 1.5 * times : 0), spread(1, longest));
      }
      Collections.sort(sizes);
      return sizes.isEmpty() ? 2 * least : sizes.get((int) (sizes.size() * 0.97));
    }

    private List<int[]> rises(double burst) {
      int many = random.nextInt(3) == 0 ? 4 : 2 + random.nextInt(3);
      int wide = LENGTH / 10 / many;
      var places = new ArrayList<Integer>();
      while (places.size() < many) {
        int place = (int) between(0.17 * LENGTH, 0.98 * LENGTH);
        if (places.stream().allMatch(other -> Math.abs(place - other) >= 1.2 * wide)) {
          places.add(place);
        }
      }
      var windows = new ArrayList<int[]>();
      for (int place : places) {
        rise(place, burst * spread(1.2, 5));
        windows.add(
            new int[] {Math.max(0, place - wide / 2), Math.min(LENGTH - 1, place + wide / 2)});
      }
      return windows;
    }

    private void rise(int place, double times) {
      double high = times * level + (level < 2 ? 2 * times : 0);
      switch (random.nextInt(8)) {
        case 0 -> { // broad: much for hours, nothing at once
          double more = between(1, 2.5);
          int end = Math.min(LENGTH, place + (int) between(24, 120));
          for (int i = place; i < end; i++) {
            extra[i] += mean[i] * more;
          }
        }
        case 1 -> { // slow, then its peak
          int length = (int) between(18, 100);
          for (int i = 0; i < length; i++) {
            extra[place - length + i] += 0.6 * high * Math.pow((double) i / length, 2);
          }
          burst(place, 0.6 * high, between(6, 24));
        }
        default -> burst(place, high, spread(1, 20));
      }
    }

    private void burst(int at, double high, double fades) {
      for (int i = at; i < Math.min(LENGTH, at + 8 * fades + 1); i++) {
        extra[i] += high * Math.exp(-(i - at) / fades);
      }
    }

    private double between(double low, double high) {
      return low + (high - low) * random.nextDouble();
    }

    private double spread(double low, double high) {
      return Math.exp(between(Math.log(low), Math.log(high)));
    }

    private long poisson(double mean) {
      if (mean > 500) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
      }
      double end = Math.exp(-mean);
      long count = -1;
      for (double product = 1; product > end; count++) {
        product *= random.nextDouble();
      }
      return Math.max(0, count);
    }

    /** Marsaglia and Tsang's way. */
    private double gamma(double shape) {
      if (shape < 1) {
        return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
      }
      double d = shape - 1.0 / 3;
      while (true) {
        double x = random.nextGaussian();
        double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
        if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }
}
