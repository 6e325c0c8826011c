package uz.minbar.insight.digests;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.insight.Calendar;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Schedule;

/** When digests go out by themselves, and on which days the office works. */
@Repository
public class Hours {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Hours(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Of each kind. */
  public List<Schedule> all() {
    var set =
        jdbc.sql("select kind, active, hour, since, failed_at from insight_schedule")
            .query(
                (row, _) ->
                    new Schedule(
                        DigestKind.ofWord(row.getString(1)),
                        row.getBoolean(2),
                        row.getObject(3, LocalTime.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Sql.instant(row.getObject(5, OffsetDateTime.class))))
            .list();
    return Arrays.stream(DigestKind.values())
        .map(
            kind ->
                set.stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .orElse(new Schedule(kind, false, Schedule.USUAL, null, null)))
        .toList();
  }

  public LocalTime hour(DigestKind kind) {
    return all().stream()
        .filter(one -> one.kind() == kind)
        .map(Schedule::hour)
        .findFirst()
        .orElse(Schedule.USUAL);
  }

  /** Sets the hour. Within the caller's act. */
  public void set(DigestKind kind, boolean active, LocalTime hour, Instant now) {
    jdbc.sql(
            """
            insert into insight_schedule (organisation, kind, active, hour, since) values (?, ?, ?, ?, ?)
            on conflict (organisation, kind) do update set active = excluded.active, hour = excluded.hour,
              since = case when insight_schedule.active = excluded.active and insight_schedule.hour = excluded.hour
                then insight_schedule.since else excluded.since end,
              failed_at = null
            """)
        .params(Sql.params(tenancy.current().value(), kind.word(), active, hour, now))
        .update();
  }

  /** Remembers when it could not be made, or, with null, that all is well again. */
  void failed(DigestKind kind, @Nullable Instant at) {
    jdbc.sql("update insight_schedule set failed_at = ? where kind = ?")
        .params(Sql.params(at, kind.word()))
        .update();
  }

  public Calendar calendar() {
    return jdbc.sql("select saturdays, off from insight_calendar")
        .query(
            (row, _) ->
                new Calendar(
                    row.getBoolean(1),
                    Arrays.stream((Date[]) row.getArray(2).getArray())
                        .map(Date::toLocalDate)
                        .collect(Collectors.toCollection(TreeSet::new))))
        .optional()
        .orElse(Calendar.USUAL);
  }

  /** Sets the working days. Within the caller's act. */
  public void setCalendar(boolean saturdays, Set<LocalDate> off) {
    jdbc.sql(
            """
            insert into insight_calendar (organisation, saturdays, off) values (?, ?, ?::date[])
            on conflict (organisation) do update set saturdays = excluded.saturdays, off = excluded.off
            """)
        .params(
            tenancy.current().value(),
            saturdays,
            off.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }
}
