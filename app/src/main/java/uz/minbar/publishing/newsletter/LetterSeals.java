package uz.minbar.publishing.newsletter;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.mail.Seal;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * The key that signs the office's letters. It is made here and leaves this place only as a record
 * to be put into the domain's; letters are signed once somebody has said that the record stands.
 */
@Service
public class LetterSeals {

  private static final int BITS = 2048;
  private static final DateTimeFormatter SELECTOR =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Letters letters;
  private final Acts acts;
  private final Clock clock;

  LetterSeals(
      JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Letters letters, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.letters = letters;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What the domain's records must hold.
   *
   * @param name of the record
   * @param value of the record, of the kind TXT
   * @param used whether letters are signed
   */
  public record Shown(String name, String value, Instant madeAt, boolean used) {}

  @Transactional(readOnly = true)
  public Optional<Shown> shown() {
    return jdbc.sql("select * from publishing_seal")
        .query(
            (row, _) ->
                new Shown(
                    row.getString("selector") + "._domainkey." + row.getString("domain"),
                    "v=DKIM1; k=rsa; p=" + row.getString("public_key"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("used")))
        .optional();
  }

  /**
   * Makes a key; an older one signs no more, and its record may go once its letters are read.
   *
   * @throws Problem 409 where letters come from no domain that has records
   */
  public void make() {
    String domain = Email.domain(letters.from());
    if (domain.indexOf('.') < 0) {
      throw Problem.conflict("publishing.fault.noDomain", letters.from());
    }
    acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.makeSeal",
        domain,
        () -> {
          var now = clock.instant();
          // A name of its own for each, so that letters under way are checked with their own key.
          String selector = "minbar" + now.atZone(Dates.ZONE).format(SELECTOR);
          keep(domain, selector, now);
        });
  }

  /** The record stands or stands no more: letters are signed, or are not. */
  public void use(boolean used) {
    acts.perform(
        Right.MANAGE_CHANNELS,
        used ? "publishing.useSeal" : "publishing.leaveSeal",
        null,
        () -> {
          if (jdbc.sql("update publishing_seal set used = ?").param(used).update() == 0) {
            throw Problem.notFound();
          }
        });
  }

  /** The one with which letters are signed now. Within the caller's transaction. */
  Optional<Seal> seal() {
    return jdbc.sql("select * from publishing_seal where used")
        .query(
            (row, _) ->
                new Seal(
                    row.getString("domain"),
                    row.getString("selector"),
                    key(secrets.decrypt(row.getString("private_key")))))
        .optional();
  }

  private void keep(String domain, String selector, Instant now) {
    try {
      var maker = KeyPairGenerator.getInstance("RSA");
      maker.initialize(BITS);
      var pair = maker.generateKeyPair();
      var text = Base64.getEncoder();
      jdbc.sql(
              """
              insert into publishing_seal (organisation, domain, selector, private_key, public_key, made_at)
              values (?, ?, ?, ?, ?, ?)
              on conflict (organisation) do update set domain = excluded.domain, selector = excluded.selector,
                private_key = excluded.private_key, public_key = excluded.public_key,
                made_at = excluded.made_at, used = false
              """)
          .params(
              Sql.params(
                  tenancy.current().value(),
                  domain,
                  selector,
                  secrets.encrypt(text.encodeToString(pair.getPrivate().getEncoded())),
                  text.encodeToString(pair.getPublic().getEncoded()),
                  now))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAPrivateKey key(String base64) {
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
