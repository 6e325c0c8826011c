package uz.minbar.publishing.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;

/** Addresses that somebody typed and nobody confirmed yet. Within the caller's transaction. */
@Repository
class SignUps {

  /** So long a link may lie in a mailbox. */
  static final Duration VALID = Duration.ofDays(3);

  /**
   * Whoever types another's address again and again must not fill his mailbox by our hand: one
   * letter an hour.
   */
  private static final Duration QUIET = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  SignUps(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** One that waits for its confirmation. */
  record SignUp(UUID id, String email, Language language, String form, Instant askedAt) {}

  /** Empty where a letter went to that address a short while ago. */
  Optional<UUID> add(String email, Language language, String form) {
    var now = clock.instant();
    return jdbc.sql(
            """
            insert into publishing_signup as old (organisation, email, language, form, asked_at, until)
            values (?, ?, ?, ?, ?, ?)
            on conflict (organisation, email) do update set language = excluded.language, form = excluded.form,
              key_hash = null, asked_at = excluded.asked_at, until = excluded.until
            where old.asked_at <= ?
            returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                email,
                language.tag(),
                form,
                now,
                now.plus(VALID),
                now.minus(QUIET)))
        .query(UUID.class)
        .optional();
  }

  Optional<SignUp> find(UUID id) {
    return jdbc.sql("select * from publishing_signup where id = ?")
        .param(id)
        .query(SignUps::signUp)
        .optional();
  }

  Optional<SignUp> byKey(String key) {
    return jdbc.sql("select * from publishing_signup where key_hash = ? and until > ?")
        .params(Sql.params(LinkWords.hash(key), clock.instant()))
        .query(SignUps::signUp)
        .optional();
  }

  /** Makes this the one key with which it is confirmed. */
  void setKey(UUID id, String key) {
    jdbc.sql("update publishing_signup set key_hash = ? where id = ?")
        .params(LinkWords.hash(key), id)
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from publishing_signup where id = ?").param(id).update();
  }

  /** Forgets whom nobody confirmed in time. */
  void forgetLate() {
    jdbc.sql("delete from publishing_signup where until <= ?")
        .params(Sql.params(clock.instant()))
        .update();
  }

  private static SignUp signUp(ResultSet row, int number) throws SQLException {
    return new SignUp(
        row.getObject("id", UUID.class),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("form"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}
