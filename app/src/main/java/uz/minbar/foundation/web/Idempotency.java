package uz.minbar.foundation.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/**
 * Remembers the answers of creates that carried an {@code Idempotency-Key}: the same key with the
 * same request gets the same answer, and nothing happens twice.
 */
@Component
public class Idempotency {

  /** Nobody repeats a request later than that. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Idempotency(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** An answer given before; status is null while the first request is still running. */
  public record Answer(
      String request, @Nullable Integer status, @Nullable String location, @Nullable String body) {}

  /** Claims the key for this request; present where it was claimed before. */
  @Transactional
  public Optional<Answer> claim(UUID person, String key, String request) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from foundation_idempotency where person = ? and created_at < ?")
        .params(person, now.minus(KEPT))
        .update();
    int claimed =
        jdbc.sql(
                """
                insert into foundation_idempotency (organisation, person, key, request, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(tenancy.current().value(), person, key, request, now)
            .update();
    return claimed == 1
        ? Optional.empty()
        : jdbc.sql(
                "select request, status, location, body from foundation_idempotency where person ="
                    + " ? and key = ?")
            .params(person, key)
            .query(Answer.class)
            .optional();
  }

  @Transactional
  public void remember(
      UUID person, String key, int status, @Nullable String location, String body) {
    jdbc.sql(
            "update foundation_idempotency set status = ?, location = ?, body = ? where person = ?"
                + " and key = ?")
        .params(Sql.params(status, location, body, person, key))
        .update();
  }

  /** A request that failed changed nothing, so its key may be used again. */
  @Transactional
  public void forget(UUID person, String key) {
    jdbc.sql("delete from foundation_idempotency where person = ? and key = ?")
        .params(person, key)
        .update();
  }

  /** Tells one request from another: its address and its body. */
  public static String fingerprint(String path, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
