package uz.minbar.publishing.evergreen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.MaterialId;

/** Repeats in the database. */
@Repository
class RepeatRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RepeatRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Transactional(readOnly = true)
  List<Repeat> of(MaterialId material) {
    return jdbc.sql("select * from publishing_rhythm where material = ? order by channel")
        .param(material.value())
        .query(RepeatRows::repeat)
        .list();
  }

  /** Those that go on and are due by then, the longest due first. */
  @Transactional(readOnly = true)
  List<Repeat> due(Instant by) {
    return jdbc.sql(
            """
            select * from publishing_rhythm where stopped_at is null and next_at <= ?
            order by next_at, material, channel
            """)
        .params(Sql.params(by))
        .query(RepeatRows::repeat)
        .list();
  }

  /** Reads it for a change; whoever else has it now is waited for. */
  Optional<Repeat> forChange(MaterialId material, UUID channel) {
    return jdbc.sql("select * from publishing_rhythm where material = ? and channel = ? for update")
        .params(material.value(), channel)
        .query(RepeatRows::repeat)
        .optional();
  }

  /** Makes sure that there is a row to be read for a change, stopped where it is new. */
  void begin(MaterialId material, UUID channel, Instant now) {
    jdbc.sql(
            """
            insert into publishing_rhythm (organisation, material, channel, every_days, weekdays, next_at, stopped_at)
            values (?, ?, ?, 1, '{}', ?, ?) on conflict do nothing
            """)
        .params(Sql.params(tenancy.current().value(), material.value(), channel, now, now))
        .update();
  }

  void write(Repeat repeat) {
    var rhythm = repeat.rhythm();
    jdbc.sql(
            """
            update publishing_rhythm set every_days = ?, weekdays = ?, at = ?, until = ?, next_at = ?, occasion = ?,
              stopped_at = ?, stopped_for = ?
            where material = ? and channel = ?
            """)
        .params(
            Sql.params(
                rhythm.everyDays(),
                rhythm.week().stream().map(DayOfWeek::getValue).toArray(Integer[]::new),
                rhythm.at(),
                rhythm.until(),
                repeat.nextAt(),
                repeat.occasion(),
                repeat.stoppedAt(),
                repeat.stoppedFor(),
                repeat.material().value(),
                repeat.channel()))
        .update();
  }

  private static Repeat repeat(ResultSet row, int number) throws SQLException {
    var days = (Integer[]) row.getArray("weekdays").getArray();
    return new Repeat(
        new MaterialId(row.getObject("material", UUID.class)),
        row.getObject("channel", UUID.class),
        new Rhythm(
            row.getInt("every_days"),
            Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet()),
            row.getObject("at", LocalTime.class),
            row.getObject("until", LocalDate.class)),
        row.getObject("next_at", OffsetDateTime.class).toInstant(),
        row.getInt("occasion"),
        instant(row, "stopped_at"),
        row.getString("stopped_for"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Sql.instant(row.getObject(column, OffsetDateTime.class));
  }
}
