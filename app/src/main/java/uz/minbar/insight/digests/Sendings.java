package uz.minbar.insight.digests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.insight.Recipient;
import uz.minbar.insight.Sending;
import uz.minbar.insight.Sending.Means;
import uz.minbar.insight.Sending.State;
import uz.minbar.kernel.Language;

/** Digests on their way, in the database. */
@Repository
public class Sendings {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Sendings(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Begins one; empty where that address gets the digest already. */
  Optional<UUID> add(UUID digest, Recipient to, Means means, String address) {
    return jdbc.sql(
            """
            insert into insight_sending (organisation, digest, name, means, address, script, state, changed_at)
            values (?, ?, ?, ?, ?, ?, 'waiting', ?) on conflict do nothing returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                digest,
                to.name(),
                means.word(),
                address,
                to.script().tag(),
                clock.instant()))
        .query(UUID.class)
        .optional();
  }

  public List<Sending> of(UUID digest) {
    return jdbc.sql("select * from insight_sending where digest = ? order by name, means, address")
        .param(digest)
        .query(Sendings::sending)
        .list();
  }

  public Optional<Sending> find(UUID id) {
    return jdbc.sql("select * from insight_sending where id = ?")
        .param(id)
        .query(Sendings::sending)
        .optional();
  }

  /** How many wait for a person. */
  public int troubled() {
    return jdbc.sql("select count(*) from insight_sending where state in ('failed', 'unknown')")
        .query(Integer.class)
        .single();
  }

  /** Takes it for that attempt; false where somebody else has, or nobody wants it any more. */
  boolean begin(UUID id, int attempt) {
    return jdbc.sql(
                """
                update insight_sending set state = 'sending', attempts = ?, changed_at = ?
                where id = ? and state = 'waiting' and attempts = ?
                """)
            .params(Sql.params(attempt, clock.instant(), id, attempt - 1))
            .update()
        == 1;
  }

  /** Says what became of an attempt. */
  void conclude(UUID id, int attempt, State state, @Nullable String fault) {
    jdbc.sql(
            """
            update insight_sending set state = ?, fault = ?, changed_at = ?
            where id = ? and attempts = ? and state in ('sending', 'unknown')
            """)
        .params(Sql.params(state.word(), fault, clock.instant(), id, attempt))
        .update();
  }

  /** The attempt was broken off; whether it went, nobody knows. */
  void breakOff(UUID id, int attempt) {
    jdbc.sql(
            """
            update insight_sending set state = 'unknown', fault = ?, changed_at = ?
            where id = ? and attempts = ? and state = 'sending'
            """)
        .params(Sql.params("insight.fault.broken", clock.instant(), id, attempt))
        .update();
  }

  /** A person decides; false where it is in none of these states. */
  boolean decide(UUID id, State state, State... before) {
    return jdbc.sql(
                """
                update insight_sending set state = ?, fault = null, changed_at = ?
                where id = ? and state = any(?)
                """)
            .params(Sql.params(state.word(), clock.instant(), id, State.words(before)))
            .update()
        == 1;
  }

  private static Sending sending(ResultSet row, int number) throws SQLException {
    return new Sending(
        row.getObject("id", UUID.class),
        row.getObject("digest", UUID.class),
        row.getString("name"),
        Means.ofWord(row.getString("means")),
        row.getString("address"),
        Language.ofTag(row.getString("script")).orElse(Language.UZ_LATN),
        State.ofWord(row.getString("state")),
        row.getInt("attempts"),
        row.getString("fault"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
