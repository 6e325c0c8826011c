package uz.minbar.monitoring.spikes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Accounts that spread the same things within the same minutes again and again. Shown as evidence:
 * good neighbours and one owner's channels do so too, so nobody is accused by it.
 */
public final class Synchrony {

  /** Within so long of each other two are together. */
  private static final Duration TOGETHER = Duration.ofMinutes(2);

  /** Once is chance, twice is a habit, three times is evidence. */
  private static final int AGAIN = 3;

  /** An outlet and its own channel are two. */
  private static final int GROUP = 3;

  /** By chance less than once in a thousand, in natural logarithms. */
  private static final double BEYOND_CHANCE = 7;

  private Synchrony() {}

  /**
   * Two accounts.
   *
   * @param both how many things both spread
   * @param together how many of them within two minutes
   * @param lag the median time between the two
   * @param base the share of things spread together among pairs without such a habit
   */
  public record Pair(
      String first, String second, int both, int together, Duration lag, double base) {}

  /**
   * Accounts that hang together.
   *
   * @param sayings what they spread together, the first first
   */
  public record Wave(Set<String> accounts, List<Pair> pairs, List<Saying> sayings) {}

  /** The greatest group that stands out; empty as a rule. */
  public static Optional<Wave> of(List<Saying> sayings) {
    var pairs = pairs(PassedOn.of(sayings));
    double base = base(pairs.values());
    var found = new ArrayList<Pair>();
    pairs.forEach(
        (names, meetings) -> {
          int together = together(meetings);
          if (isHabit(meetings) && surprise(together, meetings.size(), base) > BEYOND_CHANCE) {
            found.add(
                new Pair(
                    names.first(), names.second(), meetings.size(), together, lag(meetings), base));
          }
        });
    return wave(found, pairs);
  }

  private record Names(String first, String second) {}

  private record Meeting(Duration lag, Saying one, Saying other) {
    boolean together() {
      return lag.compareTo(TOGETHER) <= 0;
    }
  }

  /** What every two accounts both spread, each thing once, at its closest times. */
  private static Map<Names, List<Meeting>> pairs(List<List<Saying>> objects) {
    var pairs =
        new TreeMap<Names, List<Meeting>>(
            Comparator.comparing(Names::first).thenComparing(Names::second));
    for (var object : objects) {
      var closest = new HashMap<Names, Meeting>();
      for (var one : object) {
        for (var other : object) {
          if (one.source().compareTo(other.source()) < 0) {
            var meeting = new Meeting(Duration.between(one.at(), other.at()).abs(), one, other);
            closest.merge(
                new Names(one.source(), other.source()),
                meeting,
                (before, now) -> before.lag().compareTo(now.lag()) <= 0 ? before : now);
          }
        }
      }
      closest.forEach(
          (names, meeting) -> pairs.computeIfAbsent(names, _ -> new ArrayList<>()).add(meeting));
    }
    return pairs;
  }

  private static int together(List<Meeting> meetings) {
    return (int) meetings.stream().filter(Meeting::together).count();
  }

  private static boolean isHabit(List<Meeting> meetings) {
    int together = together(meetings);
    return together >= AGAIN && 2 * together >= meetings.size();
  }

  /**
   * How often two meet who have no habit of it; never so low that a first meeting convinces, nor so
   * high that none does.
   */
  private static double base(Collection<List<Meeting>> pairs) {
    var others = pairs.stream().filter(meetings -> !isHabit(meetings)).toList();
    long both = others.stream().mapToLong(List::size).sum();
    long together = others.stream().mapToLong(Synchrony::together).sum();
    return Math.clamp((together + 1.0) / (both + 20.0), 0.02, 0.2);
  }

  /** Chernoff's bound of the binomial tail, as {@link NegativeBinomial#surprise} for counts. */
  private static double surprise(int hits, int tries, double base) {
    double share = (double) hits / tries;
    double missed = share == 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - base));
    return share <= base ? 0 : tries * (share * Math.log(share / base) + missed);
  }

  private static Duration lag(List<Meeting> meetings) {
    var lags = meetings.stream().map(Meeting::lag).sorted().toList();
    return lags.get(lags.size() / 2);
  }

  private static Optional<Wave> wave(List<Pair> pairs, Map<Names, List<Meeting>> meetings) {
    Set<String> best = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (var pair : pairs) {
      if (!seen.contains(pair.first())) {
        Set<String> group = around(pair.first(), pairs);
        seen.addAll(group);
        best = group.size() > best.size() ? group : best;
      }
    }
    if (best.size() < GROUP) {
      return Optional.empty();
    }
    var accounts = best;
    var theirs = pairs.stream().filter(pair -> accounts.contains(pair.first())).toList();
    var sayings =
        theirs.stream()
            .flatMap(
                pair ->
                    meetings
                        .getOrDefault(new Names(pair.first(), pair.second()), List.of())
                        .stream())
            .filter(Meeting::together)
            .flatMap(meeting -> List.of(meeting.one(), meeting.other()).stream())
            .distinct()
            .sorted(Comparator.comparing(Saying::at))
            .toList();
    return Optional.of(new Wave(accounts, theirs, sayings));
  }

  private static Set<String> around(String account, List<Pair> pairs) {
    Set<String> group = new TreeSet<>(Set.of(account));
    int before;
    do {
      before = group.size();
      for (var pair : pairs) {
        if (group.contains(pair.first()) || group.contains(pair.second())) {
          group.add(pair.first());
          group.add(pair.second());
        }
      }
    } while (group.size() > before);
    return group;
  }
}
