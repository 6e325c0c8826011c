package uz.minbar.insight.digests;

import java.util.List;
import uz.minbar.monitoring.Tally;

/** Mentions of one time added up. */
record Counts(int mentions, int negative, int positive, long sources) {

  static Counts of(List<Tally> tallies) {
    return new Counts(
        tallies.stream().mapToInt(Tally::mentions).sum(),
        tallies.stream().mapToInt(Tally::negative).sum(),
        tallies.stream().mapToInt(Tally::positive).sum(),
        tallies.stream().map(Tally::source).distinct().count());
  }
}
