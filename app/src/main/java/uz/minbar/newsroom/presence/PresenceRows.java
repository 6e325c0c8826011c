package uz.minbar.newsroom.presence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/** Pages that stand open, in the database, as each may be served by another node. */
@Repository
class PresenceRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PresenceRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Somebody with at least one page open. */
  record Open(PersonId person, Instant since, boolean writing) {}

  /** The page is open at that moment; once something was changed on it, it stays so. */
  void see(
      MaterialId material, UUID opening, PersonId person, int turn, boolean writing, Instant now) {
    jdbc.sql(
            """
            insert into newsroom_presence as old (organisation, material, opening, person, turn, writing, opened_at, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (material, opening) do update
              set writing = old.writing or excluded.writing, seen_at = excluded.seen_at, turn = excluded.turn, closed = false
              where old.person = excluded.person and old.turn <= excluded.turn
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.value(),
                opening,
                person.value(),
                turn,
                writing,
                now,
                now))
        .update();
  }

  /** The row stays until it is swept: what the page said before may come after this. */
  void leave(MaterialId material, UUID opening, PersonId person, int turn) {
    jdbc.sql(
            """
            update newsroom_presence set closed = true, turn = ?
            where material = ? and opening = ? and person = ? and turn <= ?
            """)
        .params(turn, material.value(), opening, person.value(), turn)
        .update();
  }

  /** Those heard of after that moment, without her. */
  List<Open> others(MaterialId material, PersonId person, Instant after) {
    return jdbc.sql(
            """
            select person, min(opened_at) as since, bool_or(writing) as writing
            from newsroom_presence where material = ? and person <> ? and seen_at > ? and not closed
            group by person order by since, person
            """)
        .params(Sql.params(material.value(), person.value(), after))
        .query(
            (row, _) ->
                new Open(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getBoolean("writing")))
        .list();
  }

  /** Takes away the silent; what another node is just taking away is left to it. */
  void sweep(Instant before) {
    jdbc.sql(
            """
            delete from newsroom_presence p using (
              select material, opening from newsroom_presence where seen_at <= ? for update skip locked) silent
            where p.material = silent.material and p.opening = silent.opening
            """)
        .params(Sql.params(before))
        .update();
  }
}
