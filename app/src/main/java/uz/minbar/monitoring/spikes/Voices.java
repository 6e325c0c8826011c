package uz.minbar.monitoring.spikes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts voices, not items: in an hour, the sources that say something in words of their own. A
 * wire text that forty reprint is one voice, and so is a blogger who writes ten times.
 */
final class Voices {

  /** A copy later than this is a new beginning. */
  private static final Duration REMEMBERED = Duration.ofHours(72);

  /**
   * A source added today would make everything look more than usual: until its ways are known, none
   * of it counts; then all of it does.
   */
  private static final Duration NEW_SOURCE = Duration.ofDays(14);

  private record Heard(Instant at, Print print) {}

  private final SortedMap<Instant, List<Saying>> hours = new TreeMap<>();
  private final Deque<Heard> remembered = new ArrayDeque<>();
  private final Instant now;

  private Voices(Instant now) {
    this.now = now;
  }

  /** Hears the sayings of one topic and class of sources in the order of their times. */
  static Voices of(List<Saying> sayings, Instant now) {
    var voices = new Voices(now);
    sayings.forEach(voices::hear);
    return voices;
  }

  /** How many sources spoke in the hour that begins then. */
  int count(Instant hour) {
    Set<String> sources = new HashSet<>();
    of(hour).forEach(saying -> sources.add(saying.source()));
    return sources.size();
  }

  /** Who was counted in the hour that begins then, in their order. */
  List<Saying> of(Instant hour) {
    return hours.getOrDefault(hour, List.of());
  }

  private void hear(Saying saying) {
    if (!saying.main()
        || saying.knownSince().isAfter(now.minus(NEW_SOURCE))
        || Routine.is(saying.text())) {
      return;
    }
    while (!remembered.isEmpty()
        && remembered.getFirst().at().isBefore(saying.at().minus(REMEMBERED))) {
      remembered.removeFirst();
    }
    var print = Print.of(saying.text());
    if (remembered.stream().noneMatch(heard -> print.isCopyOf(heard.print()))) {
      remembered.addLast(new Heard(saying.at(), print));
      hours
          .computeIfAbsent(saying.at().truncatedTo(ChronoUnit.HOURS), _ -> new ArrayList<>())
          .add(saying);
    }
  }
}
