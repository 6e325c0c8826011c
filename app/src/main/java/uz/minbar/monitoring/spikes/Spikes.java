package uz.minbar.monitoring.spikes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through what was said on a topic by one class of sources, hour by hour. Always from the
 * beginning and from the sayings alone: nothing is kept between two looks, so a restart forgets and
 * repeats nothing.
 */
public final class Spikes {

  /** How far back a look goes. */
  public static final Duration HISTORY = Duration.ofDays(56);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WARM_UP = Duration.ofDays(14);

  /** Fewer voices than a hand has fingers are no wave. */
  private static final int FLOOR = 5;

  private Spikes() {}

  /**
   * One hour of the past.
   *
   * @param voices how many were counted
   */
  public record Hour(Instant at, Band band, int voices) {}

  /**
   * What a look found.
   *
   * @param hours all of them, the current and last one incomplete
   */
  public record Look(List<Hour> hours, List<Spike> spikes) {}

  /**
   * @param sayings in the order of their times
   * @param since the first hour, as long as it is known that nothing was said before the first one
   */
  public static Look look(List<Saying> sayings, Instant since, Instant now) {
    var voices = Voices.of(sayings, now);
    var watch = new Watch(HOUR, WARM_UP, FLOOR);
    var hours = new ArrayList<Hour>();
    var spikes = new ArrayList<Spike>();
    for (Instant hour = since.truncatedTo(ChronoUnit.HOURS);
        !hour.isAfter(now);
        hour = hour.plus(HOUR)) {
      var at = hour;
      int count = voices.count(hour);
      hours.add(new Hour(hour, watch.band(hour), count));
      watch.see(hour, count).ifPresent(rise -> spikes.add(spike(rise, at, voices)));
    }
    return new Look(List.copyOf(hours), List.copyOf(spikes));
  }

  private static Spike spike(Rise rise, Instant at, Voices voices) {
    var heard = new ArrayList<Saying>();
    long missing = rise.seen();
    for (Instant hour = at; missing > 0 && hour.isAfter(at.minus(HISTORY)); ) {
      heard.addAll(0, voices.of(hour));
      missing -= voices.count(hour);
      hour = hour.minus(HOUR);
    }
    return new Spike(at, rise.slow(), rise.expected(), rise.seen(), List.copyOf(heard));
  }
}
