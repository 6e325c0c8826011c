package uz.minbar.publishing.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Delivery;

/** When polls end and how people voted, in the database. */
@Repository
public class Polls {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;
  private final Clock clock;

  Polls(JdbcClient jdbc, Tenancy tenancy, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
    this.clock = clock;
  }

  /** Those of a material of which something is known. */
  @Transactional(readOnly = true)
  public List<HeldPoll> of(MaterialId material) {
    return jdbc.sql(
            """
            select p.* from publishing_poll p join publishing_delivery d on d.id = p.delivery
            where d.material = ? order by p.delivery
            """)
        .param(material.value())
        .query(this::poll)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<HeldPoll> of(UUID delivery) {
    return jdbc.sql("select * from publishing_poll where delivery = ?")
        .param(delivery)
        .query(this::poll)
        .optional();
  }

  /**
   * How people voted in the polls of a material that have ended, the earliest first; in Cyrillic
   * those of the Latin channels, too, as readers of both scripts voted there.
   */
  @Transactional(readOnly = true)
  public List<PollResult> results(MaterialId material, Language language) {
    return jdbc.sql(
            """
            select poll.result from publishing_poll poll join publishing_delivery d on d.id = poll.delivery
            where d.material = :material and poll.result is not null
              and (d.language = :language or :language = 'uz-Cyrl' and d.language = 'uz-Latn')
            order by poll.closed_at
            """)
        .param("material", material.value())
        .param("language", language.tag())
        .query((row, _) -> json.read(row.getString("result"), PollResult.class))
        .list();
  }

  /** When it is to end; null for not by itself. */
  public void plan(UUID delivery, @Nullable Instant closesAt) {
    jdbc.sql(
            """
            insert into publishing_poll (organisation, delivery, closes_at) values (?, ?, ?)
            on conflict (delivery) do update set closes_at = excluded.closes_at
            """)
        .params(Sql.params(tenancy.current().value(), delivery, closesAt))
        .update();
  }

  /**
   * It has ended. Said twice, the first word stands.
   *
   * @param result null where the platform does not tell it
   */
  public void closed(UUID delivery, @Nullable PollResult result) {
    jdbc.sql(
            """
            insert into publishing_poll as held (organisation, delivery, closed_at, result)
            values (?, ?, ?, ?::jsonb)
            on conflict (delivery) do update set closed_at = excluded.closed_at, result = excluded.result
              where held.closed_at is null
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                delivery,
                clock.instant(),
                result == null ? null : json.write(result)))
        .update();
  }

  /** Those whose time has come and that can be ended now, the oldest first. */
  @Transactional(readOnly = true)
  public List<UUID> due(int limit) {
    return jdbc.sql(
            """
            select p.delivery from publishing_poll p join publishing_delivery d on d.id = p.delivery
            where p.closed_at is null and p.closes_at <= ? and d.done_version is not null
              and (d.state = 'sent' and d.act <> 'withdraw' or d.state = 'waiting' and d.fault = ?)
            order by p.closes_at, p.delivery limit ?
            """)
        .params(Sql.params(clock.instant(), Delivery.POLL_FIXED, limit))
        .query(UUID.class)
        .list();
  }

  private HeldPoll poll(ResultSet row, int number) throws SQLException {
    String result = row.getString("result");
    return new HeldPoll(
        row.getObject("delivery", UUID.class),
        Sql.instant(row.getObject("closes_at", OffsetDateTime.class)),
        Sql.instant(row.getObject("closed_at", OffsetDateTime.class)),
        result == null ? null : json.read(result, PollResult.class));
  }
}
