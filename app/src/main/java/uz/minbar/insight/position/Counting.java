package uz.minbar.insight.position;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Tally;

/**
 * Adds up tallies of weeks.
 *
 * @param bySource each mention once
 * @param byTopic each mention in each of its topics
 * @param copyings who had whose words
 */
record Counting(
    List<Tally> bySource,
    List<Tally> byTopic,
    Map<SourceId, Tally.Outlet> outlets,
    Map<TopicId, String> topics,
    List<Tally.Copying> copyings) {

  /** Fewer mentions than this tell nothing of how an outlet works. */
  private static final int FEW = 10;

  /** Who has so much from others has nothing of its own. */
  private static final double AGGREGATES = 0.9;

  private static final int THEMES = 3;

  List<Position.Outlet> outlets(List<LocalDate> weeks) {
    var tallies = bySource.stream().collect(Collectors.groupingBy(Tally::source));
    var themes = byTopic.stream().collect(Collectors.groupingBy(Tally::source));
    int voice =
        tallies.entrySet().stream()
            .filter(one -> !aggregator(one.getKey(), Tones.of(one.getValue())))
            .mapToInt(one -> Tones.of(one.getValue()).mentions())
            .sum();
    return tallies.entrySet().stream()
        .map(
            one ->
                outlet(
                    one.getKey(),
                    one.getValue(),
                    themes.getOrDefault(one.getKey(), List.of()),
                    voice,
                    weeks))
        .sorted(
            Comparator.comparingInt((Position.Outlet one) -> one.tones().mentions())
                .reversed()
                .thenComparing(Position.Outlet::title)
                .thenComparing(one -> one.source().value()))
        .toList();
  }

  private Position.Outlet outlet(
      SourceId source, List<Tally> own, List<Tally> themes, int voice, List<LocalDate> weeks) {
    var tones = Tones.of(own);
    boolean aggregator = aggregator(source, tones);
    @Nullable Double share =
        aggregator || voice == 0 ? null : Math.round(1000.0 * tones.mentions() / voice) / 10.0;
    var byWeek =
        own.stream()
            .collect(Collectors.groupingBy(Tally::from, Collectors.summingInt(Tally::mentions)));
    return new Position.Outlet(
        source,
        known(source).title(),
        Origin.of(known(source)),
        aggregator,
        tones,
        share,
        copied(source),
        themes(themes).stream().limit(THEMES).toList(),
        weeks.stream().map(week -> byWeek.getOrDefault(week, 0)).toList());
  }

  private boolean aggregator(SourceId source, Tones tones) {
    return known(source).aggregates()
        || tones.mentions() >= FEW && copied(source) >= AGGREGATES * tones.mentions();
  }

  private int copied(SourceId source) {
    return copyings.stream()
        .filter(one -> one.by().equals(source))
        .mapToInt(Tally.Copying::mentions)
        .sum();
  }

  List<Position.Copying> named() {
    return copyings.stream()
        .map(
            one ->
                new Position.Copying(
                    one.by(),
                    known(one.by()).title(),
                    one.from(),
                    known(one.from()).title(),
                    one.mentions()))
        .toList();
  }

  /** An office that no longer watches a source keeps its mentions. */
  private Tally.Outlet known(SourceId source) {
    return outlets.getOrDefault(source, new Tally.Outlet(source, "—", "", false));
  }

  List<Position.Group> origins() {
    var groups = new EnumMap<Origin, List<Tally>>(Origin.class);
    groups.putAll(
        bySource.stream().collect(Collectors.groupingBy(one -> Origin.of(known(one.source())))));
    return groups.entrySet().stream()
        .map(
            one ->
                new Position.Group(
                    one.getKey(),
                    (int) one.getValue().stream().map(Tally::source).distinct().count(),
                    Tones.of(one.getValue())))
        .toList();
  }

  List<Position.Theme> themes() {
    return themes(byTopic);
  }

  private List<Position.Theme> themes(List<Tally> tallies) {
    return tallies.stream()
        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.topic())))
        .entrySet()
        .stream()
        .map(
            one ->
                new Position.Theme(
                    one.getKey(), topics.getOrDefault(one.getKey(), "—"), Tones.of(one.getValue())))
        .sorted(
            Comparator.comparingInt((Position.Theme one) -> one.tones().mentions())
                .reversed()
                .thenComparing(Position.Theme::name))
        .toList();
  }

  List<Position.Week> weeks(List<LocalDate> weeks) {
    Map<LocalDate, List<Tally>> byWeek =
        bySource.stream().collect(Collectors.groupingBy(Tally::from, Collectors.toList()));
    Function<LocalDate, Tones> tones = week -> Tones.of(byWeek.getOrDefault(week, List.of()));
    return weeks.stream().map(week -> new Position.Week(week, tones.apply(week))).toList();
  }

  /** The Mondays of all weeks that two days and those between them lie in. */
  static List<LocalDate> weeks(LocalDate from, LocalDate to) {
    var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.datesUntil(to.plusDays(1), Period.ofWeeks(1)).toList();
  }
}
