package uz.minbar.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import uz.minbar.foundation.web.Dates;

/**
 * The office's working days. Which days are off is decided each year (feasts of the moon, days
 * moved by decree), so the office writes them down itself.
 *
 * @param saturdays whether it works on them
 */
public record Calendar(boolean saturdays, Set<LocalDate> off) {

  public static final Calendar USUAL = new Calendar(false, Set.of());

  /** What a digest tells of: from the one until right before the other. */
  public record Period(Instant since, Instant until) {}

  public boolean working(LocalDate day) {
    return !off.contains(day)
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && (saturdays || day.getDayOfWeek() != DayOfWeek.SATURDAY);
  }

  /**
   * The moment of today's digest, whether it has come or not; empty on days that have none. A week
   * or month that begins with days off has it on its first working day.
   */
  public Optional<Instant> moment(DigestKind kind, LocalTime hour, LocalDate day) {
    var begin =
        switch (kind) {
          case MORNING, CRITICISM -> day;
          case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTHLY -> day.withDayOfMonth(1);
        };
    boolean first = working(day) && begin.datesUntil(day).noneMatch(this::working);
    return first ? Optional.of(day.atTime(hour).atZone(Dates.ZONE).toInstant()) : Optional.empty();
  }

  /**
   * The time that a digest made now tells of: since the last working day's hour, or a whole week or
   * month.
   */
  public Period period(DigestKind kind, LocalTime hour, Instant now) {
    var today = now.atZone(Dates.ZONE).toLocalDate();
    return switch (kind) {
      case MORNING, CRITICISM -> new Period(at(lastWorking(today), hour), now);
      case WEEKLY -> {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Period(start(monday.minusWeeks(1)), start(monday));
      }
      case MONTHLY -> {
        var first = today.withDayOfMonth(1);
        yield new Period(start(first.minusMonths(1)), start(first));
      }
    };
  }

  private LocalDate lastWorking(LocalDate day) {
    var last = day.minusDays(1);
    while (!working(last) && last.isAfter(day.minusDays(30))) {
      last = last.minusDays(1);
    }
    return last;
  }

  private static Instant at(LocalDate day, LocalTime hour) {
    return ZonedDateTime.of(day, hour, Dates.ZONE).toInstant();
  }

  private static Instant start(LocalDate day) {
    return at(day, LocalTime.MIDNIGHT);
  }
}
