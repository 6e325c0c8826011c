package uz.minbar.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/** Deliveries in the database. */
@Repository
class Deliveries {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Json json;

  Deliveries(JdbcClient jdbc, Tenancy tenancy, Clock clock, Json json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.json = json;
  }

  /** Adds it unless there is one already: a material goes to a channel once on each occasion. */
  Optional<UUID> add(
      MaterialId material,
      long version,
      UUID channel,
      Language language,
      int occasion,
      Instant dueAt,
      @Nullable PersonId by) {
    return jdbc.sql(
            """
            insert into publishing_delivery (organisation, material, channel, language, occasion, act, state, version, due_at, created_by, created_at)
            values (?, ?, ?, ?, ?, 'publish', 'waiting', ?, ?, ?, ?)
            on conflict (organisation, material, channel, language, occasion) do nothing returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.value(),
                channel,
                language.tag(),
                occasion,
                version,
                dueAt,
                by == null ? null : by.value(),
                clock.instant()))
        .query(UUID.class)
        .optional();
  }

  /** Reads it for a change: nobody else changes it until this transaction ends. */
  Delivery forChange(UUID id) {
    return jdbc.sql("select * from publishing_delivery where id = ? for update")
        .param(id)
        .query(this::delivery)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  @Transactional(readOnly = true)
  public Optional<Delivery> find(UUID id) {
    return jdbc.sql("select * from publishing_delivery where id = ?")
        .param(id)
        .query(this::delivery)
        .optional();
  }

  Optional<Delivery> forChange(MaterialId material, UUID channel, Language language, int occasion) {
    return jdbc.sql(
            "select * from publishing_delivery where material = ? and channel = ? and language = ?"
                + " and occasion = ? for update")
        .params(material.value(), channel, language.tag(), occasion)
        .query(this::delivery)
        .optional();
  }

  List<Delivery> forChange(MaterialId material) {
    return jdbc.sql("select * from publishing_delivery where material = ? order by id for update")
        .param(material.value())
        .query(this::delivery)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Delivery> of(MaterialId material) {
    return jdbc.sql("select * from publishing_delivery where material = ? order by id")
        .param(material.value())
        .query(this::delivery)
        .list();
  }

  /** Those that a person must look at, the oldest first. */
  @Transactional(readOnly = true)
  public List<Delivery> troubled(int limit) {
    return jdbc.sql(
            """
            select * from publishing_delivery where state in ('failed', 'unknown')
              or (state = 'waiting' and fault = any(?))
            order by due_at limit ?
            """)
        .params(Delivery.WAITS_FOR_PERSON.toArray(String[]::new), limit)
        .query(this::delivery)
        .list();
  }

  @Transactional(readOnly = true)
  public Publishing.Day day(Instant from, Instant to, List<Delivery> scheduled) {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where state = 'sent'), count(*) filter (where state = 'unknown')
            from publishing_delivery where due_at >= ? and due_at < ? and state <> 'cancelled'
            """)
        .params(Sql.params(from, to))
        .query(
            (row, _) -> new Publishing.Day(row.getInt(1), row.getInt(2), row.getInt(3), scheduled))
        .single();
  }

  /** Those that wait for their hour, the next first. */
  @Transactional(readOnly = true)
  public List<Delivery> scheduled(Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from publishing_delivery where state = 'waiting' and act = 'publish' and fault is null
              and due_at > ? and due_at < ? order by due_at limit 50
            """)
        .params(Sql.params(from, to))
        .query(this::delivery)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Long> untilThisHour(Instant midnight, Instant now, int days) {
    return jdbc.sql(
            """
            select count(p.id) from generate_series(1, :days) d
            left join publishing_delivery p on p.state = 'sent'
              and p.due_at >= :midnight - d * interval '24 hours' and p.due_at < :now - d * interval '24 hours'
            where :midnight - d * interval '24 hours' >=
              (select min(due_at) - interval '24 hours' from publishing_delivery)
            group by d order by d
            """)
        .param("days", days)
        .param("midnight", Sql.time(midnight))
        .param("now", Sql.time(now))
        .query(Long.class)
        .list();
  }

  /** All of a span of time, those called off left out, by their time. */
  @Transactional(readOnly = true)
  public List<Delivery> between(Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from publishing_delivery where state <> 'cancelled' and due_at >= ? and due_at < ?
            order by due_at, material, id limit 2000
            """)
        .params(Sql.params(from, to))
        .query(this::delivery)
        .list();
  }

  /** Those whose time has passed and that nobody took up. */
  @Transactional(readOnly = true)
  public List<Delivery> forgotten(Instant before) {
    return jdbc.sql(
            """
            select * from publishing_delivery where state in ('waiting', 'unknown', 'sending')
              and due_at < ? and coalesce(started_at, '-infinity') < ?
              and coalesce(fault, '') <> all(?)
              and not (state = 'unknown' and readings >= ?)
            order by due_at limit 500
            """)
        .params(
            Sql.params(
                before,
                before,
                Delivery.WAITS_FOR_PERSON.toArray(String[]::new),
                Delivering.MOST_READINGS))
        .query(this::delivery)
        .list();
  }

  /** Messages that other deliveries of the channel have as theirs. */
  @Transactional(readOnly = true)
  public Set<String> knownMessages(UUID channel) {
    return jdbc
        .sql(
            """
            select jsonb_array_elements_text(receipt -> 'messages') from publishing_delivery
            where channel = ? and receipt is not null
            """)
        .param(channel)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  void update(Delivery changed) {
    var receipt = changed.receipt();
    jdbc.sql(
            """
            update publishing_delivery set act = ?, state = ?, round = ?, version = ?, done_version = ?,
              attempts = ?, readings = ?, due_at = ?, started_at = ?, started_version = ?, sent_at = ?, receipt = ?::jsonb,
              address = ?, fault = ?, note = ?
            where id = ?
            """)
        .params(
            Sql.params(
                changed.act().word(),
                changed.state().word(),
                changed.round(),
                changed.version(),
                changed.doneVersion(),
                changed.attempts(),
                changed.readings(),
                changed.dueAt(),
                changed.startedAt(),
                changed.startedVersion(),
                changed.sentAt(),
                receipt == null ? null : json.write(receipt),
                changed.address(),
                changed.fault(),
                changed.note(),
                changed.id()))
        .update();
  }

  private Delivery delivery(ResultSet row, int number) throws SQLException {
    var receipt = row.getString("receipt");
    return new Delivery(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        row.getObject("channel", UUID.class),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getInt("occasion"),
        Delivery.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        DeliveryState.ofWord(row.getString("state")),
        row.getInt("round"),
        row.getLong("version"),
        row.getObject("done_version", Long.class),
        row.getInt("attempts"),
        row.getInt("readings"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("started_at", OffsetDateTime.class)),
        row.getObject("started_version", Long.class),
        Sql.instant(row.getObject("sent_at", OffsetDateTime.class)),
        receipt == null ? null : json.read(receipt, Receipt.class),
        row.getString("address"),
        row.getString("fault"),
        row.getString("note"));
  }
}
