package uz.minbar.monitoring.spikes;

import java.time.Instant;
import java.util.List;

/**
 * More voices on a topic than usual.
 *
 * @param at the hour that raised it
 * @param slow whether it came by and by
 * @param expected voices that this long a stretch has as a rule
 * @param seen voices that it had
 * @param voices who was counted, the first first
 */
public record Spike(Instant at, boolean slow, double expected, long seen, List<Saying> voices) {

  /** How many sources there are among them. */
  public int sources() {
    return (int) voices.stream().map(Saying::source).distinct().count();
  }
}
