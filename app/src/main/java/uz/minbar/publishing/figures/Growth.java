package uz.minbar.publishing.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a material came to be seen and answered as it was, by what was read of its channels.
 *
 * @param from when it first went out on one of them
 * @param steps each time that something was read, the oldest first
 */
public record Growth(Instant from, List<Step> steps) {

  /** The sums over all channels as they were known then. */
  public record Step(Instant at, Map<Measure, Count> sums) {}

  /** What was read in one and the same minute, as in one round, is one step. */
  static Growth of(Instant from, List<MaterialFigures.Read> history) {
    var known = new HashMap<UUID, Map<Measure, Count>>();
    var steps = new ArrayList<Step>();
    for (var read : history) {
      known
          .computeIfAbsent(read.delivery(), _ -> new EnumMap<>(Measure.class))
          .putAll(read.counts());
      if (!steps.isEmpty() && minute(steps.getLast().at()).equals(minute(read.at()))) {
        var _ = steps.removeLast();
      }
      steps.add(new Step(read.at(), sums(known)));
    }
    return new Growth(from, steps);
  }

  /** What was read at all, in the order of {@link Measure}. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values())
        .filter(measure -> steps.stream().anyMatch(step -> step.sums().containsKey(measure)))
        .toList();
  }

  private static Map<Measure, Count> sums(Map<UUID, Map<Measure, Count>> known) {
    var sums = new EnumMap<Measure, Count>(Measure.class);
    known
        .values()
        .forEach(
            counts -> counts.forEach((measure, count) -> sums.merge(measure, count, Count::plus)));
    return sums;
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }
}
