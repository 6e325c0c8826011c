package uz.minbar.publishing.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The publishing hours of the office's channels, and which of them are free. */
@Service
public class WeeklyHours {

  /** More a week is no plan but a stream. */
  private static final int MOST = 168;

  /** In days: who finds every hour of so long a time taken needs more hours, not a later one. */
  private static final int FARTHEST = 366;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;

  WeeklyHours(JdbcClient jdbc, Tenancy tenancy, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
  }

  /** An hour to come of a channel at which nothing goes out yet. */
  public record Free(UUID channel, Instant at) {}

  /** The hours of a channel through the week; none where the office set none. */
  @Transactional(readOnly = true)
  public List<Hour> of(UUID channel) {
    return jdbc.sql("select day, at from publishing_hour where channel = ? order by day, at")
        .param(channel)
        .query(WeeklyHours::hour)
        .list();
  }

  /**
   * Sets all hours of a channel; what is planned already keeps its time.
   *
   * @throws Problem 404 without such a channel, 422 where they are too many
   */
  public void set(UUID channel, Collection<Hour> hours) {
    var week = new TreeSet<>(hours);
    if (week.size() > MOST) {
      throw Problem.invalid("hours", "publishing.fault.manyHours", MOST);
    }
    acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.setHours",
        channel,
        () -> {
          lock(channel);
          jdbc.sql("delete from publishing_hour where channel = ?").param(channel).update();
          for (var hour : week) {
            jdbc.sql(
                    "insert into publishing_hour (organisation, channel, day, at) values (?, ?, ?, ?)")
                .params(tenancy.current().value(), channel, hour.day().getValue(), hour.at())
                .update();
          }
          Acts.note(
              "hours",
              week.stream()
                  .map(hour -> hour.day().getValue() + " " + hour.written())
                  .collect(Collectors.joining(", ")));
        });
  }

  /** The channel's next free hour, that moment included; empty where it has none. */
  @Transactional(readOnly = true)
  public Optional<Instant> next(UUID channel, Instant from) {
    return free(channel, of(channel), from).findFirst();
  }

  /**
   * The same for a delivery that the caller writes in this transaction: until its end nobody else
   * is told of the hour.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> take(UUID channel, Instant from) {
    lock(channel);
    return next(channel, from);
  }

  /** All free hours of the channels that are on in a span of time, by their time; none of past. */
  @Transactional(readOnly = true)
  public List<Free> free(Instant from, Instant until) {
    var now = clock.instant();
    var start = from.isBefore(now) ? now : from;
    return jdbc
        .sql(
            """
            select distinct channel from publishing_hour join publishing_channel c on c.id = channel where c.active
            """)
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(
            channel ->
                free(channel, of(channel), start)
                    .takeWhile(at -> at.isBefore(until))
                    .map(at -> new Free(channel, at)))
        .sorted(Comparator.comparing(Free::at).thenComparing(Free::channel))
        .toList();
  }

  private Stream<Instant> free(UUID channel, List<Hour> week, Instant from) {
    if (week.isEmpty()) {
      return Stream.empty();
    }
    var taken = taken(channel, from);
    return LocalDate.ofInstant(from, Dates.ZONE)
        .datesUntil(LocalDate.ofInstant(from, Dates.ZONE).plusDays(FARTHEST))
        .flatMap(date -> week.stream().filter(hour -> hour.on(date)).map(hour -> hour.of(date)))
        .filter(at -> !at.isBefore(from) && !taken.contains(at));
  }

  /** To the minute, as hours are: a delivery of 09:00:20 has the hour of 09:00. */
  private Set<Instant> taken(UUID channel, Instant from) {
    return jdbc
        .sql(
            """
            select due_at from publishing_delivery
            where channel = ? and due_at >= ? and state not in ('failed', 'cancelled')
            """)
        .params(Sql.params(channel, from.truncatedTo(ChronoUnit.MINUTES)))
        .query(OffsetDateTime.class)
        .list()
        .stream()
        .map(at -> at.toInstant().truncatedTo(ChronoUnit.MINUTES))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Who waits here goes on when the other's delivery is written, and sees it. */
  private void lock(UUID channel) {
    var locked =
        jdbc.sql("select id from publishing_channel where id = ? for no key update")
            .param(channel)
            .query(UUID.class)
            .optional();
    if (locked.isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static Hour hour(ResultSet row, int number) throws SQLException {
    return new Hour(DayOfWeek.of(row.getInt("day")), row.getObject("at", LocalTime.class));
  }
}
