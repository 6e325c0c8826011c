package uz.minbar.monitoring.spikes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its file tells it: weeks of ordinary talk, then what happens, and what shall come
 * of it. Texts of ordinary talk ("#") are made up anew each time.
 *
 * @param why what it is about
 * @param expected none, or what is told: spike, synchronous
 * @param rate voices an hour as a rule, more by day than by night
 * @param days of ordinary talk before anything happens
 * @param weekly what comes each week at the same hour
 * @param silentFrom the day from which on nothing is said; 0 for never
 */
record Scenario(
    String why,
    Set<String> expected,
    double rate,
    int days,
    List<Weekly> weekly,
    List<Block> sayings,
    int silentFrom) {

  /** A Monday; day 0 of all scenarios. */
  static final Instant BEGINNING = Instant.parse("2026-02-02T00:00:00Z");

  /** Days that are looked at after the ordinary ones. */
  private static final int AFTER = 7;

  private static final Duration LONG_AGO = Duration.ofDays(200);

  /** So many voices each week on that day (0: Monday) in that hour, UTC. */
  record Weekly(int day, int hour, int voices) {}

  /**
   * A row of sayings.
   *
   * @param at day and time of the first, as 43T09:10
   * @param every minutes between two
   * @param sources who speak in turn
   * @param texts what is said in turn; "#" is something else each time, "#same" something new that
   *     all of the block say, "#wish" a good wish
   * @param repeat how many times each source speaks
   * @param known since when the sources are watched; nothing for long
   * @param passing whether they name the topic on the way only
   */
  record Block(
      String at,
      double every,
      List<String> sources,
      List<String> texts,
      @Nullable Integer repeat,
      @Nullable String known,
      boolean passing) {}

  Instant end() {
    return BEGINNING.plus(Duration.ofDays(days + AFTER));
  }

  /** When what happens begins. */
  Instant watched() {
    return BEGINNING.plus(Duration.ofDays(days));
  }

  /** Everything that is said, in the order of its time. */
  List<Saying> all() {
    var random = new Random(why.hashCode());
    var all = new ArrayList<Saying>();
    ordinary(random, all);
    sayings.forEach(block -> block(block, random, all));
    all.sort(Comparator.comparing(Saying::at));
    return all;
  }

  private void ordinary(Random random, List<Saying> all) {
    for (int hour = 0; hour < 24 * (days + AFTER); hour++) {
      var at = BEGINNING.plus(Duration.ofHours(hour));
      if (silentFrom > 0 && hour >= 24 * silentFrom) {
        return;
      }
      double mean = rate * (0.2 + 1.6 * Math.max(0, Math.sin(Math.PI * (hour % 24 - 1) / 16.0)));
      for (double left = Math.exp(-mean), product = random.nextDouble();
          product > left;
          product *= random.nextDouble()) {
        all.add(
            saying(
                at.plusSeconds(random.nextInt(3600)), "manba" + random.nextInt(60), words(random)));
      }
      for (var each : weekly) {
        if (at.atZone(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.of(each.day() + 1)
            && hour % 24 == each.hour()
            && hour < 24 * days) {
          for (int i = 0; i < each.voices(); i++) {
            all.add(saying(at.plusSeconds(600L * i), "har-hafta" + i, words(random)));
          }
        }
      }
    }
  }

  private static void block(Block block, Random random, List<Saying> all) {
    String same = words(random) + " " + words(random);
    int repeat = block.repeat() == null ? 1 : block.repeat();
    for (int i = 0; i < block.sources().size() * repeat; i++) {
      String text = block.texts().get(i % block.texts().size());
      String said =
          switch (text) {
            case "#" -> words(random);
            case "#same" -> same;
            case "#wish" -> "Bayram muborak, tabriklaymiz! " + words(random);
            default -> text;
          };
      all.add(
          new Saying(
              UUID.randomUUID(),
              moment(block.at()).plusSeconds(Math.round(60 * block.every() * i)),
              block.sources().get(i % block.sources().size()),
              block.known() == null ? BEGINNING.minus(LONG_AGO) : moment(block.known()),
              !block.passing(),
              said));
    }
  }

  /** What comes of it, by the real logic. */
  Set<String> verdict() {
    return verdict(all());
  }

  Set<String> verdict(List<Saying> all) {
    var verdict = new TreeSet<String>();
    if (Spikes.look(all, BEGINNING, end()).spikes().stream()
        .anyMatch(spike -> !spike.at().isBefore(watched()))) {
      verdict.add("spike");
    }
    var lately =
        all.stream()
            .filter(saying -> !saying.at().isBefore(watched().minus(Duration.ofDays(7))))
            .toList();
    if (Synchrony.of(lately).isPresent()) {
      verdict.add("synchronous");
    }
    return verdict.isEmpty() ? Set.of("none") : verdict;
  }

  private static Instant moment(String text) {
    var parts = text.split("T");
    return BEGINNING
        .plus(Duration.ofDays(Long.parseLong(parts[0])))
        .plusSeconds(LocalTime.parse(parts[1]).toSecondOfDay());
  }

  private static Saying saying(Instant at, String source, String text) {
    return new Saying(UUID.randomUUID(), at, source, BEGINNING.minus(LONG_AGO), true, text);
  }

  private static String words(Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 3; j++) {
        text.append("bdgklmnqrstvz".charAt(random.nextInt(13)))
            .append("aiou".charAt(random.nextInt(4)));
      }
      text.append(' ');
    }
    return text.toString();
  }
}
