package uz.minbar.publishing.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a material was seen and answered.
 *
 * @param latest what each delivery's channel told last; one that told nothing is missing
 * @param sums over all channels, of what at least one of them tells
 * @param history all that was read, the oldest first
 * @param growth the sums over all channels, reading by reading
 */
public record MaterialFigures(
    Map<UUID, Told> latest, List<Sum> sums, List<Read> history, Growth growth) {

  /** Whether some platform tells only about how many. */
  public boolean rounded() {
    return sums.stream().anyMatch(sum -> sum.count().rounded());
  }

  /** What a channel tells, as of that moment. */
  public record Told(Instant at, Map<Measure, Count> counts) {}

  /**
   * A sum.
   *
   * @param unknown names of the channels that do not tell, "" for the press centre: the sum is
   *     without them
   */
  public record Sum(Measure measure, Count count, List<String> unknown) {}

  /** What was read of a delivery at a time. */
  public record Read(UUID delivery, Instant at, Map<Measure, Count> counts) {}
}
