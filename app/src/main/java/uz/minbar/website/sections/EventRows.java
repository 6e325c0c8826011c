package uz.minbar.website.sections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;

/** The rows of events. */
@Component
class EventRows {

  private static final String COLUMNS =
      "select id, word, title, place, about, begins, ends, link, cancelled, version, changed_at"
          + " from website_event where removed_at is null ";
  private static final String OVER =
      "coalesce(ends, begins + interval '" + Event.USUAL.toMinutes() + " minutes')";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;
  private final Clock clock;

  EventRows(JdbcClient jdbc, Tenancy tenancy, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
    this.clock = clock;
  }

  /** Those that are not over at that moment, the next first. */
  List<Event> after(Instant moment, int limit) {
    return jdbc.sql(COLUMNS + "and " + OVER + " > ? order by begins, id limit ?")
        .params(Sql.params(moment, limit))
        .query(this::event)
        .list();
  }

  /** Those that begin in that month here, the first first. */
  List<Event> of(YearMonth month) {
    return jdbc.sql(COLUMNS + "and begins >= ? and begins < ? order by begins, id")
        .params(start(month), start(month.plusMonths(1)))
        .query(this::event)
        .list();
  }

  /** The months in which something begins, the last first. */
  List<YearMonth> months() {
    return jdbc
        .sql(
            """
            select distinct to_char(begins at time zone ?, 'YYYY-MM') from website_event
            where removed_at is null order by 1 desc
            """)
        .param(Dates.ZONE.getId())
        .query(String.class)
        .list()
        .stream()
        .map(YearMonth::parse)
        .toList();
  }

  /** The last to begin first. */
  List<Event> newest(int limit) {
    return jdbc.sql(COLUMNS + "order by begins desc, id desc limit ?")
        .param(limit)
        .query(this::event)
        .list();
  }

  Optional<Event> find(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ?").param(id).query(this::event).optional();
  }

  Optional<Event> find(String word) {
    return jdbc.sql(COLUMNS + "and word = ?").param(word).query(this::event).optional();
  }

  /**
   * Locks it until the end of the transaction.
   *
   * @throws Problem 404 where there is none
   */
  Event forChange(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ? for update")
        .param(id)
        .query(this::event)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** Whether one has that address or had it before it was removed. */
  boolean taken(String word) {
    return jdbc.sql("select 1 from website_event where word = ?")
        .param(word)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  UUID insert(Event event) {
    return jdbc.sql(
            """
            insert into website_event (organisation, word, title, place, about, begins, ends, link, cancelled,
              changed_at)
            values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                event.word(),
                json.write(event.title()),
                json.write(event.place()),
                json.write(event.about()),
                event.begins(),
                event.ends(),
                event.link(),
                event.cancelled(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  void update(Event event) {
    jdbc.sql(
            """
            update website_event set title = ?::jsonb, place = ?::jsonb, about = ?::jsonb, begins = ?, ends = ?,
              link = ?, cancelled = ?, version = version + 1, changed_at = ? where id = ?
            """)
        .params(
            Sql.params(
                json.write(event.title()),
                json.write(event.place()),
                json.write(event.about()),
                event.begins(),
                event.ends(),
                event.link(),
                event.cancelled(),
                clock.instant(),
                event.id()))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("update website_event set removed_at = ? where id = ? and removed_at is null")
        .params(Sql.params(clock.instant(), id))
        .update();
  }

  /** Whether it was there to come back. */
  boolean restore(UUID id) {
    return jdbc.sql("update website_event set removed_at = null where id = ?").param(id).update()
        == 1;
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay(Dates.ZONE).toOffsetDateTime();
  }

  private Event event(ResultSet row, int number) throws SQLException {
    @Nullable Instant ends = Sql.instant(row.getObject("ends", OffsetDateTime.class));
    return new Event(
        row.getObject("id", UUID.class),
        row.getString("word"),
        json.text(row.getString("title")),
        json.text(row.getString("place")),
        json.text(row.getString("about")),
        row.getObject("begins", OffsetDateTime.class).toInstant(),
        ends,
        row.getString("link"),
        row.getBoolean("cancelled"),
        row.getLong("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
