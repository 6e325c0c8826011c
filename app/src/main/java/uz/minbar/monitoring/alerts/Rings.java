package uz.minbar.monitoring.alerts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.PersonId;

/** Which bells ring, shall ring and have rung; the table itself lets none ring twice. */
@Repository
public class Rings {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Rings(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Nobody else plans the ring of that name until the caller's transaction ends. */
  void alone(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 8))")
        .param(name)
        .query((_, _) -> true)
        .single();
  }

  /**
   * A bell of an alert.
   *
   * @param step of its rule, counted from 1; 0 for the bells of the whole office
   * @param person null for bells of the whole office and its staff chat
   * @param people whom the staff chat's message names
   * @param state waiting, ringing, rung, failed, or told with the alert of another topic
   * @param dueAt when it rings, or was to ring
   * @param rungAt null before, and where it is not known that it did
   */
  public record Bell(
      String bell,
      int step,
      @Nullable PersonId person,
      List<PersonId> people,
      String state,
      Instant dueAt,
      @Nullable Instant rungAt) {}

  /** What was begun to ring; the caller must say how it ended. */
  record Begun(UUID id, UUID alert, boolean byRule, List<PersonId> people, int attempts) {}

  /** A bell whose work got lost. */
  record Forgotten(String bell, @Nullable UUID person) {}

  @Transactional(readOnly = true)
  public List<Bell> of(UUID alert) {
    return jdbc.sql("select * from monitoring_ring where alert = ? order by step, due_at, bell, id")
        .param(alert)
        .query(
            (row, _) ->
                new Bell(
                    row.getString("bell"),
                    row.getInt("step"),
                    person(row),
                    people(row.getArray("people")),
                    row.getString("state"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    Sql.instant(row.getObject("rung_at", OffsetDateTime.class))))
        .list();
  }

  /** Which of the alerts lie on that person's desk. */
  @Transactional(readOnly = true)
  public List<UUID> onDeskOf(PersonId person, List<UUID> alerts) {
    return jdbc.sql(
            """
            select alert from monitoring_ring where bell = 'desk' and person = ? and alert = any(?)
            """)
        .params(person.value(), alerts.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /**
   * Notes that a bell shall ring; what lies on the desk has rung by that.
   *
   * @param rule null for the bells of the whole office
   * @return whether it is the first to note it
   */
  boolean plan(UUID alert, @Nullable UUID rule, int step, Routing.Call call) {
    return call.bell().equals("desk")
        ? insert(alert, rule, step, call, "rung", call.at())
        : insert(alert, rule, step, call, "waiting", null);
  }

  /** Notes that a bell of the office need not ring, because it tells the same in another topic. */
  void spare(UUID alert, Routing.Call call) {
    var _ = insert(alert, null, 0, call, "told", null);
  }

  private boolean insert(
      UUID alert,
      @Nullable UUID rule,
      int step,
      Routing.Call call,
      String state,
      @Nullable Instant rungAt) {
    var person = call.person();
    return jdbc.sql(
                """
                insert into monitoring_ring (organisation, alert, bell, state, rule, step, person, people, due_at, rung_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Sql.params(
                    tenancy.current().value(),
                    alert,
                    call.bell(),
                    state,
                    rule,
                    step,
                    person == null ? null : person.value(),
                    call.people().stream().map(PersonId::value).toArray(UUID[]::new),
                    call.at(),
                    rungAt))
            .update()
        == 1;
  }

  /**
   * Whether that bell of the office tells of the same story or mention because of another topic.
   * Nobody else decides about it until the caller's transaction ends.
   */
  boolean told(UUID alert, String bell) {
    String same =
        jdbc.sql("select kind || ':' || subject from monitoring_alert where id = ?")
            .param(alert)
            .query(String.class)
            .single();
    alone(same);
    return jdbc.sql(
            """
            select exists (
              select from monitoring_alert a
              join monitoring_alert other on other.organisation = a.organisation and other.kind = a.kind
                and other.subject = a.subject and other.id <> a.id
              join monitoring_ring r on r.alert = other.id
              where a.id = ? and a.kind in ('mention', 'story') and r.bell = ? and r.rule is null and r.state <> 'failed')
            """)
        .params(alert, bell)
        .query(Boolean.class)
        .single();
  }

  /** The staff chat, which rings in that step anyway, names these people, too. */
  void join(UUID alert, UUID rule, int step, Routing.Call call) {
    jdbc.sql(
            """
            update monitoring_ring set people = people || ?, due_at = least(due_at, ?)
            where alert = ? and bell = ? and rule = ? and step = ? and person is null and state = 'waiting'
            """)
        .params(
            Sql.params(
                call.people().stream().map(PersonId::value).toArray(UUID[]::new),
                call.at(),
                alert,
                call.bell(),
                rule,
                step))
        .update();
  }

  /**
   * Takes what is due, so that nobody else does.
   *
   * @param alert null for all that waited for the same hour
   */
  List<Begun> begin(@Nullable UUID alert, String bell, @Nullable UUID person, Instant now) {
    return jdbc.sql(
            """
            update monitoring_ring set state = 'ringing', attempts = attempts + 1
            where state = 'waiting' and bell = :bell and person is not distinct from :person::uuid and due_at <= :now
              and (:alert::uuid is null or alert = :alert)
            returning id, alert, rule, people, attempts
            """)
        .param("bell", bell)
        .param("person", person)
        .param("now", Sql.time(now))
        .param("alert", alert)
        .query(
            (row, _) ->
                new Begun(
                    row.getObject("id", UUID.class),
                    row.getObject("alert", UUID.class),
                    row.getObject("rule") != null,
                    people(row.getArray("people")),
                    row.getInt("attempts")))
        .list();
  }

  /** Bells that wait for somebody to ring them, though they were due before that. */
  List<Forgotten> forgotten(Instant before) {
    return jdbc.sql(
            """
            select distinct bell, person from monitoring_ring where state = 'waiting' and due_at < ?
            """)
        .params(Sql.params(before))
        .query(
            (row, _) -> new Forgotten(row.getString("bell"), row.getObject("person", UUID.class)))
        .list();
  }

  void end(List<Begun> begun, String state, Instant at) {
    jdbc.sql(
            """
            update monitoring_ring set state = :state, due_at = case when :state = 'waiting' then :at else due_at end,
              rung_at = case when :state = 'rung' then :at end
            where id = any(:ids)
            """)
        .param("state", state)
        .param("at", Sql.time(at))
        .param("ids", begun.stream().map(Begun::id).toArray(UUID[]::new))
        .update();
  }

  private static @Nullable PersonId person(ResultSet row) throws SQLException {
    var id = row.getObject("person", UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static List<PersonId> people(Array array) throws SQLException {
    return Arrays.stream((UUID[]) array.getArray()).distinct().map(PersonId::new).toList();
  }
}
