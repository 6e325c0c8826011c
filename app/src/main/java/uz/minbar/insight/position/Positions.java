package uz.minbar.insight.position;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Tally;
import uz.minbar.monitoring.Topic;

/** Where the mass media stand, counted anew each time it is asked. */
@Service
public class Positions {

  /** Four weeks: long enough for a difference to mean something. */
  private static final int USUAL_DAYS = 28;

  private static final int MOST_DAYS = 366;

  private final Monitoring monitoring;
  private final Clock clock;

  Positions(Monitoring monitoring, Clock clock) {
    this.monitoring = monitoring;
    this.clock = clock;
  }

  /**
   * The position between two days, both of them counted.
   *
   * @param from as ISO 8601 writes a day, in Tashkent; nothing or "" asks for four weeks
   * @param to likewise; nothing or "" asks for today
   * @throws Problem 422 for a day that is none, and for more than a year
   */
  @Transactional(readOnly = true)
  public Position between(@Nullable String from, @Nullable String to) {
    var last = day("to", to, clock.instant().atZone(Dates.ZONE).toLocalDate());
    var first = day("from", from, last.minusDays(USUAL_DAYS - 1));
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw Problem.invalid("from", "insight.fault.period", MOST_DAYS);
    }
    return between(first, last);
  }

  private Position between(LocalDate from, LocalDate to) {
    var since = from.atStartOfDay(Dates.ZONE).toInstant();
    var until = to.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    var bySource = monitoring.tallies(since, until, Tally.Step.WEEK);
    var counting =
        new Counting(
            bySource,
            monitoring.talliesByTopic(since, until, Tally.Step.WEEK),
            monitoring.outlets().stream().collect(Collectors.toMap(Tally.Outlet::id, one -> one)),
            monitoring.topics().stream().collect(Collectors.toMap(Topic::id, Topic::name)),
            monitoring.copyings(since, until));
    var weeks = Counting.weeks(from, to);
    return new Position(
        from,
        to,
        since,
        until,
        Tones.of(bySource),
        counting.outlets(weeks),
        counting.origins(),
        counting.themes(),
        counting.weeks(weeks),
        counting.named(),
        monitoring.neighbours(since, until));
  }

  private static LocalDate day(String field, @Nullable String text, LocalDate usual) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    try {
      var day = LocalDate.parse(text.strip());
      if (day.getYear() < 2000 || day.getYear() > 2200) {
        throw new DateTimeException("no mention is so old or so new");
      }
      return day;
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "insight.fault.day");
    }
  }
}
