package uz.minbar.publishing.evergreen;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;

/**
 * On which days and at which hour something repeats, by the clock of Tashkent. A day has one
 * occasion at most.
 *
 * @param everyDays how many days lie between two occasions at least
 * @param weekdays on which of them alone; none for any
 * @param at null for the channel's next free hour of the day or after it
 * @param until the last day; null until somebody stops it
 */
public record Rhythm(
    int everyDays, Set<DayOfWeek> weekdays, @Nullable LocalTime at, @Nullable LocalDate until) {

  /** In days: what comes more seldom than once a year is no rhythm. */
  private static final int LONGEST = 366;

  public Rhythm {
    weekdays = Set.copyOf(weekdays);
  }

  /**
   * Either so many days apart or on days of the week.
   *
   * @throws Problem 422 for both, for neither, and for less than a day or more than a year
   */
  public static Rhythm of(
      @Nullable Integer everyDays,
      Collection<DayOfWeek> weekdays,
      @Nullable LocalTime at,
      @Nullable LocalDate until) {
    if (everyDays == null && !weekdays.isEmpty()) {
      return new Rhythm(1, Set.copyOf(weekdays), at, until);
    }
    if (everyDays == null || !weekdays.isEmpty() || everyDays < 1 || everyDays > LONGEST) {
      throw Problem.invalid("everyDays", "publishing.fault.rhythm", LONGEST);
    }
    return new Rhythm(everyDays, Set.of(), at, until);
  }

  /** The days of the week in their order. */
  public Set<DayOfWeek> week() {
    var week = EnumSet.noneOf(DayOfWeek.class);
    week.addAll(weekdays);
    return week;
  }

  /**
   * The first occasion after now, so many days after the last one at least. Where it comes at the
   * channel's free hour, the moment from which that is looked for.
   */
  Instant next(Instant last, Instant now) {
    var rested = day(last).plusDays(everyDays);
    var first = rested.isAfter(day(now)) ? rested : day(now);
    // A week has each weekday; the eighth day is for the one whose hour has passed today.
    return first
        .datesUntil(first.plusDays(8))
        .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        .map(day -> day.atTime(at == null ? LocalTime.MIN : at).atZone(Dates.ZONE).toInstant())
        .filter(moment -> moment.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** All occasions from that one on, without an end where there is none. */
  Stream<Instant> from(Instant first) {
    return Stream.iterate(first, moment -> next(moment, moment)).takeWhile(this::within);
  }

  /** Whether the moment's day is not after the last. */
  boolean within(Instant moment) {
    return until == null || !day(moment).isAfter(until);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Dates.ZONE);
  }
}
