package uz.minbar.newsroom.approvals;

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
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/** Approvals with their steps in the database. */
@Repository
class ApprovalRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  ApprovalRows(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  UUID add(MaterialId material, long version, Instant until, @Nullable PersonId by) {
    return jdbc.sql(
            """
            insert into newsroom_approval (organisation, material, version, until, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.value(),
                version,
                until,
                by == null ? null : by.value(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  UUID addStep(UUID approval, int number, NewApproval.Approver approver, Language language) {
    var person = approver.person();
    return jdbc.sql(
            """
            insert into newsroom_approval_step (organisation, approval, number, person, name, email, language)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                approval,
                number,
                person == null ? null : person.value(),
                approver.name(),
                approver.email(),
                language.tag()))
        .query(UUID.class)
        .single();
  }

  /** Those of a material, the newest first. */
  @Transactional(readOnly = true)
  List<Approval> of(MaterialId material) {
    return read("material = ? order by asked_at desc, id desc", material.value());
  }

  /** The approval that has this step. */
  @Transactional(readOnly = true)
  Optional<Approval> byStep(UUID step) {
    return read("id = (select approval from newsroom_approval_step where id = ?)", step).stream()
        .findFirst();
  }

  /**
   * Reads it for a change; material first, as every save of it does, so that nobody waits in a
   * ring.
   */
  Optional<Approval> forChange(UUID step) {
    for (String locked :
        List.of(
            """
            select m.id from newsroom_material m join newsroom_approval a on a.material = m.id
            join newsroom_approval_step s on s.approval = a.id where s.id = ? for update of m
            """,
            """
            select a.id from newsroom_approval a join newsroom_approval_step s on s.approval = a.id
            where s.id = ? for update of a
            """)) {
      var _ = jdbc.sql(locked).param(step).query(UUID.class).optional();
    }
    return byStep(step);
  }

  /** Those that nobody decided by their time. */
  List<Approval> over(Instant now) {
    return read("void_at is null and done_at is null and until <= ? order by until", now);
  }

  void decide(UUID step, Step.Decision decision, String note) {
    jdbc.sql(
            "update newsroom_approval_step set decision = ?, note = ?, decided_at = ? where id = ?")
        .params(Sql.params(decision.word(), note, clock.instant(), step))
        .update();
  }

  void end(UUID approval) {
    jdbc.sql("update newsroom_approval set done_at = ? where id = ?")
        .params(Sql.params(clock.instant(), approval))
        .update();
  }

  /** Whoever asks anew gives up what was asked before. */
  void giveUp(MaterialId material) {
    jdbc.sql(
            "update newsroom_approval set void_at = ? where material = ? and void_at is null and done_at is null")
        .params(Sql.params(clock.instant(), material.value()))
        .update();
  }

  private List<Approval> read(String where, Object param) {
    // The condition is always ours, never typed by anybody.
    return jdbc
        .sql("select * from newsroom_approval where " + where)
        .params(Sql.params(param))
        .query(
            (row, _) ->
                new Approval(
                    row.getObject("id", UUID.class),
                    new MaterialId(row.getObject("material", UUID.class)),
                    row.getLong("version"),
                    row.getObject("until", OffsetDateTime.class).toInstant(),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    Sql.instant(row.getObject("void_at", OffsetDateTime.class)),
                    List.of()))
        .list()
        .stream()
        .map(this::withSteps)
        .toList();
  }

  private Approval withSteps(Approval approval) {
    return new Approval(
        approval.id(),
        approval.material(),
        approval.version(),
        approval.until(),
        approval.askedAt(),
        approval.voidAt(),
        jdbc.sql("select * from newsroom_approval_step where approval = ? order by number")
            .param(approval.id())
            .query(ApprovalRows::step)
            .list());
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person", UUID.class);
    var decision = row.getString("decision");
    return new Step(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        person == null ? null : new PersonId(person),
        row.getString("name"),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        decision == null ? null : Step.Decision.ofWord(decision),
        row.getString("note"),
        Sql.instant(row.getObject("decided_at", OffsetDateTime.class)));
  }
}
