package uz.minbar.newsroom.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;

/** Letters on their way, in the database. */
@Repository
class Outbox {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Begins one; empty where there is one for that occasion already. */
  Optional<UUID> add(Letter.Occasion occasion, UUID subject, String address, Language language) {
    return jdbc.sql(
            """
            insert into newsroom_letter (organisation, occasion, subject, address, language, changed_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                occasion.word(),
                subject,
                address,
                language.tag(),
                clock.instant()))
        .query(UUID.class)
        .optional();
  }

  List<Letter> of(UUID subject) {
    return jdbc.sql("select * from newsroom_letter where subject = ? order by id")
        .param(subject)
        .query(Outbox::letter)
        .list();
  }

  Optional<Letter> find(UUID id) {
    return jdbc.sql("select * from newsroom_letter where id = ?")
        .param(id)
        .query(Outbox::letter)
        .optional();
  }

  /** Takes it for that attempt; false where somebody else has. */
  boolean begin(UUID id, int attempt) {
    return jdbc.sql(
                """
                update newsroom_letter set state = 'sending', attempts = ?, changed_at = ?
                where id = ? and state = 'waiting' and attempts = ?
                """)
            .params(Sql.params(attempt, clock.instant(), id, attempt - 1))
            .update()
        == 1;
  }

  /** Says what became of an attempt that was under way. */
  void conclude(UUID id, int attempt, Letter.State state) {
    jdbc.sql(
            """
            update newsroom_letter set state = ?, changed_at = ?
            where id = ? and attempts = ? and state = 'sending'
            """)
        .params(Sql.params(state.word(), clock.instant(), id, attempt))
        .update();
  }

  /** A person wants it once more; false where it is on its way. */
  boolean again(UUID id) {
    return jdbc.sql(
                """
                update newsroom_letter set state = 'waiting', changed_at = ?
                where id = ? and state in ('sent', 'failed', 'unknown', 'needless')
                """)
            .params(Sql.params(clock.instant(), id))
            .update()
        == 1;
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        Letter.Occasion.valueOf(row.getString("occasion").toUpperCase(Locale.ROOT)),
        row.getObject("subject", UUID.class),
        row.getString("address"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        Letter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"));
  }
}
