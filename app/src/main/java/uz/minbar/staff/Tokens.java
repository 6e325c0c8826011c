package uz.minbar.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/** Tokens of the API. Only their hashes are kept: a token is shown once and never again. */
@Repository
class Tokens {

  private final JdbcClient jdbc;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(
      String token,
      PersonId person,
      OrganisationId organisation,
      String name,
      Set<String> scopes,
      @Nullable Instant expiresAt) {
    jdbc.sql(
            """
            insert into staff_token (hash, person, organisation, name, scopes, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                hash(token),
                person.value(),
                organisation.value(),
                name,
                scopes.toArray(String[]::new),
                now(),
                expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC)))
        .update();
  }

  @Transactional
  public Optional<SignedIn> find(String token) {
    var found =
        jdbc.sql(
                """
                select person, organisation, scopes from staff_token
                where hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)
                """)
            .params(hash(token), now())
            .query(
                (row, _) ->
                    new SignedIn(
                        new PersonId(row.getObject("person", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        true))
            .optional();
    // To the minute is exact enough for a person, and spares a write at each call.
    found.ifPresent(
        _ ->
            jdbc.sql(
                    """
                    update staff_token set last_used_at = ?
                    where hash = ? and (last_used_at is null or last_used_at < ?)
                    """)
                .params(now(), hash(token), now().minusMinutes(1))
                .update());
    return found;
  }

  List<TokenView> of(PersonId person) {
    return jdbc.sql(
            """
            select id, name, scopes, created_at, expires_at, last_used_at from staff_token
            where person = ? and revoked_at is null order by id desc
            """)
        .param(person.value())
        .query(
            (row, _) ->
                new TokenView(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    List.of((String[]) row.getArray("scopes").getArray()),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("expires_at", OffsetDateTime.class)),
                    instant(row.getObject("last_used_at", OffsetDateTime.class))))
        .list();
  }

  boolean setRevoked(UUID id, PersonId person, boolean revoked) {
    return jdbc.sql("update staff_token set revoked_at = ? where id = ? and person = ?")
            .params(Arrays.asList(revoked ? now() : null, id, person.value()))
            .update()
        == 1;
  }

  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
