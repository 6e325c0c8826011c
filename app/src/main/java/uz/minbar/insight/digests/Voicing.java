package uz.minbar.insight.digests;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.Tally;

/** A source and what it said in a digest's time. */
record Voicing(SourceId source, String title, Counts counts) {

  static List<Voicing> loudest(List<Tally> tallies, List<Tally.Outlet> outlets, int most) {
    Map<SourceId, String> titles =
        outlets.stream().collect(Collectors.toMap(Tally.Outlet::id, Tally.Outlet::title));
    return tallies.stream().collect(Collectors.groupingBy(Tally::source)).entrySet().stream()
        .map(
            one ->
                new Voicing(
                    one.getKey(),
                    titles.getOrDefault(one.getKey(), "—"),
                    Counts.of(one.getValue())))
        .sorted(
            Comparator.comparingInt((Voicing one) -> one.counts().mentions())
                .reversed()
                .thenComparing(Voicing::title))
        .limit(most)
        .toList();
  }
}
