package uz.minbar.publishing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of a page: whole weeks.
 *
 * @param month whether it is a month, with what is left of its first and last weeks
 * @param day of which the week or month is
 * @param until the day after the last
 */
public record Span(boolean month, LocalDate day, LocalDate from, LocalDate until) {

  static Span of(boolean month, LocalDate day) {
    var first = month ? day.withDayOfMonth(1) : day;
    var last = month ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    return new Span(
        month,
        day,
        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        last.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  /** A day of the span before or after. */
  public LocalDate next(int by) {
    return month ? day.withDayOfMonth(1).plusMonths(by) : day.plusWeeks(by);
  }

  public String view() {
    return month ? "month" : "week";
  }
}
