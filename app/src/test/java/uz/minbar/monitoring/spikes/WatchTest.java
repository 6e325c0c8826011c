package uz.minbar.monitoring.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final Instant BEGINNING = Instant.parse("2026-02-02T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);

  /** What was hit, and what was told beside the windows (within 6 hours: one episode). */
  private record Figures(int windows, int hit, int episodes, double weeks) {
    Figures plus(Figures other) {
      return new Figures(
          windows + other.windows, hit + other.hit, episodes + other.episodes, weeks + other.weeks);
    }
  }

  @Test
  void outstandingRisesAreToldAndSmallBurstsAreNot() {
    var all = new Figures(0, 0, 0, 0);
    for (long seed = 1; seed <= 60; seed++) {
      all = all.plus(figures(MadeSeries.of(seed)));
    }
    System.out.printf(
        "Spikes, made-up series: %.1f of 33 windows, %.3f false episodes a series-week%n",
        33.0 * all.hit / all.windows, all.episodes / all.weeks);
    assertThat(33.0 * all.hit / all.windows).isGreaterThanOrEqualTo(27);
    assertThat(all.episodes / all.weeks).isLessThanOrEqualTo(0.15);
  }

  private static Figures figures(MadeSeries series) {
    int length = series.counts().length;
    int skipped = length * 15 / 100;
    var watch = new Watch(STEP, Duration.ofDays(7), 5);
    var hit = new boolean[series.windows().size()];
    int episodes = 0;
    int last = -100;
    for (int i = 0; i < length; i++) {
      if (watch.see(BEGINNING.plus(STEP.multipliedBy(i)), series.counts()[i]).isEmpty()
          || i < skipped) {
        continue;
      }
      boolean within = false;
      for (int window = 0; window < hit.length; window++) {
        int[] bounds = series.windows().get(window);
        if (i >= bounds[0] && i <= bounds[1]) {
          hit[window] = true;
          within = true;
        }
      }
      if (!within) {
        episodes += i - last > 72 ? 1 : 0;
        last = i;
      }
    }
    int hits = 0;
    for (boolean one : hit) {
      hits += one ? 1 : 0;
    }
    return new Figures(hit.length, hits, episodes, (length - skipped) / (7.0 * MadeSeries.A_DAY));
  }

  @Test
  void sparseTopicsRarelyRingByChance() {
    int rung = 0;
    for (int seed = 1; seed <= 20; seed++) {
      double many = 0.05 * Math.pow(100, seed / 20.0); // 0.06 to 5 an hour
      var random = new Random(seed);
      rung += hours(24 * 90, hour -> poisson(random, many * day(hour))).size();
    }
    // 20 topics over 13 weeks: no more than one false alert a week in all.
    assertThat(rung).isLessThanOrEqualTo(11);
  }

  @Test
  void aSuddenRiseIsToldOnceAndSaysHowMuchWasExpected() {
    var random = new Random(7);
    var rises =
        hours(
            24 * 40,
            hour ->
                poisson(random, day(hour)) + (hour >= 24 * 30 + 3 && hour < 24 * 30 + 9 ? 14 : 0));
    assertThat(rises).hasSize(1);
    assertThat(rises.getFirst().at()).isEqualTo(BEGINNING.plus(Duration.ofHours(24 * 30 + 3)));
    assertThat(rises.getFirst().seen()).isGreaterThanOrEqualTo(14);
    assertThat(rises.getFirst().expected()).isBetween(0.1, 2.0);
  }

  @Test
  void aSlowRiseIsToldThoughNoHourStandsOut() {
    var random = new Random(8);
    var rises =
        hours(
            24 * 40,
            hour ->
                poisson(random, day(hour) * (hour < 24 * 32 ? 1 : 1 + (hour - 24 * 32) / 12.0)));
    assertThat(rises).isNotEmpty();
    assertThat(rises.getFirst().slow()).isTrue();
    assertThat(rises.getFirst().at()).isAfter(BEGINNING.plus(Duration.ofDays(32)));
  }

  @Test
  void whatComesEveryWeekAndWhatFallsSilentIsNoNews() {
    var random = new Random(9);
    var weekly =
        hours(
            24 * 70,
            hour -> poisson(random, day(hour)) + (hour % 168 >= 130 && hour % 168 < 133 ? 9 : 0));
    assertThat(
            weekly.stream().filter(rise -> rise.at().isAfter(BEGINNING.plus(Duration.ofDays(28)))))
        .isEmpty();
    assertThat(hours(24 * 60, hour -> hour < 24 * 30 ? poisson(random, 4 * day(hour)) : 0))
        .isEmpty();
  }

  @Test
  void fewAreNeverASpikeAndTheFirstDaysOnlyTeach() {
    assertThat(hours(24 * 30, hour -> hour == 24 * 25 ? 4 : 0)).isEmpty();
    assertThat(hours(24 * 30, hour -> hour == 24 * 25 ? 5 : 0)).hasSize(1);
    assertThat(hours(24 * 30, hour -> hour == 24 * 10 ? 50 : 0)).isEmpty();
  }

  private static double day(long hour) {
    return 0.2 + Math.max(0, Math.sin(2 * Math.PI * (hour % 24 - 6) / 24.0));
  }

  private static List<Rise> hours(int many, LongUnaryOperator counts) {
    var watch = new Watch(Duration.ofHours(1), Duration.ofDays(14), 5);
    var rises = new ArrayList<Rise>();
    for (long hour = 0; hour < many; hour++) {
      watch
          .see(BEGINNING.plus(Duration.ofHours(hour)), counts.applyAsLong(hour))
          .ifPresent(rises::add);
    }
    return rises;
  }

  private static long poisson(Random random, double mean) {
    double end = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > end; count++) {
      product *= random.nextDouble();
    }
    return Math.max(0, count);
  }
}
