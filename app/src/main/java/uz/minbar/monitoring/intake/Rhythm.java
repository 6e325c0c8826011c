package uz.minbar.monitoring.intake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.minbar.foundation.web.Dates;

/**
 * How a source usually speaks, learned from its own history. Time is counted in the items that its
 * own hours usually bring, so a quiet night or weekend is no silence, and one gap can be held
 * against another.
 *
 * @param usual half of the gaps between items are shorter
 * @param silentAt when the gap after the last item becomes longer than gaps of this source are
 */
record Rhythm(Duration usual, Instant silentAt) {

  /** Fewer items, or a shorter time, tell nothing of nights and weekends. */
  private static final int LEAST_ITEMS = 20;

  private static final Duration LEAST_SPAN = Duration.ofDays(7);

  /** No shorter silence is worth a word. */
  private static final Duration LEAST_SILENCE = Duration.ofHours(6);

  private static final Duration MOST_SILENCE = Duration.ofDays(60);

  /** All but one gap of a hundred are shorter; half as much again makes the alarm a rare one. */
  private static final double QUANTILE = 0.99;

  private static final double MARGIN = 1.5;

  /** Hours at the average of such days that stand beside what was counted, where it was little. */
  private static final double PRIOR = 1;

  /** Items an hour on days that never brought any: silence there tells nothing. */
  private static final double NEXT_TO_NONE = 0.001;

  /**
   * @param times when items came, the oldest first, each time once
   * @return empty where the history is too short
   */
  static Optional<Rhythm> of(List<Instant> times) {
    if (times.size() < LEAST_ITEMS
        || Duration.between(times.getFirst(), times.getLast()).compareTo(LEAST_SPAN) < 0) {
      return Optional.empty();
    }
    double[] rates = rates(times);
    var gaps = new ArrayList<Duration>();
    var expected = new ArrayList<Double>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
      expected.add(expected(rates, times.get(i - 1), times.get(i)));
    }
    gaps.sort(null);
    expected.sort(null);
    double limit = expected.get((int) Math.ceil(QUANTILE * expected.size()) - 1) * MARGIN;
    return Optional.of(
        new Rhythm(gaps.get(gaps.size() / 2), silentAt(rates, times.getLast(), limit)));
  }

  private static Instant silentAt(double[] rates, Instant last, double limit) {
    var at = last;
    double waited = 0;
    while (waited < limit && at.isBefore(last.plus(MOST_SILENCE))) {
      var next = nextHour(at);
      waited += expected(rates, at, next);
      at = next;
    }
    var least = last.plus(LEAST_SILENCE);
    return at.isBefore(least) ? least : at;
  }

  /** Items an hour, for each hour of a working day and of a weekend day. */
  private static double[] rates(List<Instant> times) {
    double[] items = new double[48];
    double[] hours = new double[48];
    times.forEach(time -> items[hour(time)]++);
    for (var at = times.getFirst(); at.isBefore(times.getLast()); at = nextHour(at)) {
      hours[hour(at)]++;
    }
    double[] rates = new double[48];
    for (int i = 0; i < rates.length; i++) {
      int from = i < 24 ? 0 : 24;
      double average = sum(items, from) / Math.max(1, sum(hours, from));
      rates[i] = Math.max(NEXT_TO_NONE, (items[i] + PRIOR * average) / (hours[i] + PRIOR));
    }
    return rates;
  }

  private static double sum(double[] of, int from) {
    return Arrays.stream(of, from, from + 24).sum();
  }

  /** How many items usually come between the two. */
  private static double expected(double[] rates, Instant from, Instant to) {
    double items = 0;
    for (var at = from; at.isBefore(to); at = nextHour(at)) {
      var end = nextHour(at).isBefore(to) ? nextHour(at) : to;
      items += rates[hour(at)] * Duration.between(at, end).toMillis() / 3_600_000.0;
    }
    return items;
  }

  private static Instant nextHour(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }

  private static int hour(Instant at) {
    var here = at.atZone(Dates.ZONE);
    boolean weekend =
        here.getDayOfWeek() == DayOfWeek.SATURDAY || here.getDayOfWeek() == DayOfWeek.SUNDAY;
    return here.getHour() + (weekend ? 24 : 0);
  }
}
