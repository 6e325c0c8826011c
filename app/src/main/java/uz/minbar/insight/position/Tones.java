package uz.minbar.insight.position;

import java.util.Collection;
import java.util.function.ToIntFunction;
import uz.minbar.monitoring.Tally;

/**
 * Mentions by how they speak of what was found in them.
 *
 * @param unclear those whose tone nothing tells
 */
public record Tones(int mentions, int negative, int neutral, int positive, int unclear) {

  static Tones of(Collection<Tally> tallies) {
    return new Tones(
        sum(tallies, Tally::mentions),
        sum(tallies, Tally::negative),
        sum(tallies, Tally::neutral),
        sum(tallies, Tally::positive),
        sum(tallies, Tally::unclear));
  }

  private static int sum(Collection<Tally> tallies, ToIntFunction<Tally> count) {
    return tallies.stream().mapToInt(count).sum();
  }
}
