package uz.minbar.publishing.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;

/** The office's keys. A secret one is sealed and leaves the database only to sign. */
@Component
class Keys {

  static final String KIND = "Ed25519";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Clock clock;

  Keys(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A key that signs. */
  record Signer(UUID id, PrivateKey secret) {}

  /** A key as everybody may have it; SubjectPublicKeyInfo in Base64. */
  record Known(UUID id, String encoded, Instant since) {

    PublicKey key() throws GeneralSecurityException {
      return KeyFactory.getInstance(KIND)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
  }

  /** The newest, made where there is none yet. */
  Signer signer() throws GeneralSecurityException {
    var newest = newest();
    if (newest.isEmpty()) {
      // Two nodes that publish an office's first word at once shall not make two keys.
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
          .param("publishing_key " + tenancy.current())
          .query((_, _) -> true)
          .single();
      newest = newest();
    }
    return newest.isPresent() ? newest.get() : made();
  }

  List<Known> all() {
    return jdbc.sql("select id, public, created_at from publishing_key order by id desc")
        .query(
            (row, _) ->
                new Known(
                    row.getObject("id", UUID.class),
                    row.getString("public"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Makes a new one, which signs from now on. */
  Signer made() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
    var id =
        jdbc.sql(
                """
                insert into publishing_key (organisation, public, secret, created_at) values (?, ?, ?, ?)
                returning id
                """)
            .params(
                Sql.params(
                    tenancy.current().value(),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    secrets.encrypt(
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())),
                    clock.instant()))
            .query(UUID.class)
            .single();
    return new Signer(id, pair.getPrivate());
  }

  private Optional<Signer> newest() throws GeneralSecurityException {
    record Row(UUID id, String secret) {}
    var row =
        jdbc.sql("select id, secret from publishing_key order by id desc limit 1")
            .query(
                (found, _) -> new Row(found.getObject("id", UUID.class), found.getString("secret")))
            .optional();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var encoded = Base64.getDecoder().decode(secrets.decrypt(row.get().secret()));
    return Optional.of(
        new Signer(
            row.get().id(),
            KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(encoded))));
  }
}
