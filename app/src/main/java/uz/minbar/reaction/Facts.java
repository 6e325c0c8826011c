package uz.minbar.reaction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.PersonId;

/** Questions to offices and their answers in the database. */
@Repository
class Facts {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Facts(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  List<Fact> of(Collection<UUID> family) {
    return jdbc.sql("select * from reaction_fact where case_id = any(?) order by asked_at, id")
        .param(family.toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Fact(
                    row.getObject("id", UUID.class),
                    row.getString("office"),
                    row.getString("question"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getString("answer"),
                    Sql.instant(row.getObject("answered_at", OffsetDateTime.class))))
        .list();
  }

  /** How many questions wait for their answers, a case that has some. */
  Map<UUID, Integer> waiting() {
    var waiting = new HashMap<UUID, Integer>();
    jdbc.sql("select case_id, count(*) from reaction_fact where answer is null group by case_id")
        .query(
            row -> {
              waiting.put(row.getObject(1, UUID.class), row.getInt(2));
            });
    return waiting;
  }

  UUID ask(
      CaseId id, String office, String question, Instant now, Instant due, @Nullable PersonId by) {
    return jdbc.sql(
            """
            insert into reaction_fact (organisation, case_id, office, question, asked_at, asked_by, due_at)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                id.value(),
                office,
                question,
                now,
                by == null ? null : by.value(),
                due))
        .query(UUID.class)
        .single();
  }

  boolean receive(Collection<UUID> family, UUID fact, String answer, Instant now) {
    return jdbc.sql(
                """
                update reaction_fact set answer = ?, answered_at = ? where id = ? and case_id = any(?)
                """)
            .params(Sql.params(answer, now, fact, family.toArray(UUID[]::new)))
            .update()
        == 1;
  }
}
