package uz.minbar.publishing.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.MaterialId;

/** Figures and when the next are due, in the database. */
@Repository
class FigureRows {

  /** Whether readers can see it there; the same as {@code Delivery.out}. */
  private static final String OUT =
      "d.done_version is not null and not (d.act = 'withdraw' and d.state = 'sent')";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  FigureRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * A delivery whose figures are to be read now.
   *
   * @param tries how often it was asked for in vain
   */
  record Due(UUID delivery, MaterialId material, UUID channel, Instant sentAt, int tries) {}

  /** One count of a delivery. */
  record Row(UUID delivery, Instant at, Measure measure, Count count) {}

  /** Takes up what went out since that moment, to be asked about so long after it went out. */
  @Transactional
  void begin(Instant since, Duration first) {
    jdbc.sql(
            """
            insert into publishing_counting (organisation, delivery, due_at)
            select d.organisation, d.id, d.sent_at + make_interval(secs => ?) from publishing_delivery d
            where d.done_version is not null and d.sent_at > ?
              and not exists (select from publishing_counting c where c.delivery = d.id)
            on conflict do nothing
            """)
        .params(Sql.params((double) first.toSeconds(), since))
        .update();
  }

  @Transactional(readOnly = true)
  List<Due> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select c.delivery, d.material, d.channel, d.sent_at, c.tries
            from publishing_counting c join publishing_delivery d on d.id = c.delivery
            where c.due_at <= ? and %s order by c.due_at, c.delivery limit ?
            """
                .formatted(OUT))
        .params(Sql.params(now, limit))
        .query(
            (row, _) ->
                new Due(
                    row.getObject("delivery", UUID.class),
                    new MaterialId(row.getObject("material", UUID.class)),
                    row.getObject("channel", UUID.class),
                    instant(row, "sent_at"),
                    row.getInt("tries")))
        .list();
  }

  /** Plans when it is asked about next; null for never. */
  void plan(UUID delivery, @Nullable Instant at, int tries) {
    jdbc.sql("update publishing_counting set due_at = ?, tries = ? where delivery = ?")
        .params(Sql.params(at, tries, delivery))
        .update();
  }

  void keep(UUID delivery, Instant at, Map<Measure, Count> counts) {
    counts.forEach(
        (measure, count) ->
            jdbc.sql(
                    """
                    insert into publishing_figure (organisation, delivery, read_at, measure, number, rounded)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                    """)
                .params(
                    Sql.params(
                        tenancy.current().value(),
                        delivery,
                        at,
                        measure.word(),
                        count.number(),
                        count.rounded()))
                .update());
  }

  /** All that was ever read of the material's deliveries, the oldest first. */
  @Transactional(readOnly = true)
  List<Row> of(MaterialId material) {
    return jdbc.sql(
            """
            select f.* from publishing_figure f join publishing_delivery d on d.id = f.delivery
            where d.material = ? order by f.read_at, f.delivery, f.measure
            """)
        .param(material.value())
        .query(FigureRows::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("delivery", UUID.class),
        instant(row, "read_at"),
        Measure.ofWord(row.getString("measure")),
        new Count(row.getLong("number"), row.getBoolean("rounded")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
