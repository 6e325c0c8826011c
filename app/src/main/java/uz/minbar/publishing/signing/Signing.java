package uz.minbar.publishing.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;

/** Signs what goes to the press centre, and tells whether a signature holds. */
@Service
public class Signing {

  private static final String COLUMNS =
      "select code, material, language, version, key, statement, signature, at from"
          + " publishing_signature where ";

  /** Crockford's letters: none that is taken for another, none that makes bad words easily. */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int CODE = 12;

  private final Keys keys;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Signing(Keys keys, JdbcClient jdbc, Tenancy tenancy) {
    this.keys = keys;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A key as everybody may have it. */
  public record PublicKey(UUID id, String encoded, Instant since) {

    /** In the form that other tools read. */
    public String pem() {
      return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }
  }

  /** Signs it; what is signed already in that version keeps its signature. */
  @Transactional
  public void sign(MaterialId material, Language language, Statement statement) {
    if (find(material, language, statement.version()).isPresent()) {
      return;
    }
    try {
      var signer = keys.signer();
      var signature = java.security.Signature.getInstance(Keys.KIND);
      signature.initSign(signer.secret());
      String text = statement.text();
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signed = signature.sign();
      jdbc.sql(
              """
              insert into publishing_signature (organisation, code, material, language, version, key, statement,
                signature, at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              Sql.params(
                  tenancy.current().value(),
                  code(signed),
                  material.value(),
                  language.tag(),
                  statement.version(),
                  signer.id(),
                  text,
                  Base64.getEncoder().encodeToString(signed),
                  statement.at()))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java runtime signs no Ed25519", e);
    }
  }

  /** The one under that version in that language. */
  @Transactional(readOnly = true)
  public Optional<Signature> find(MaterialId material, Language language, long version) {
    return jdbc.sql(COLUMNS + "material = ? and language = ? and version = ?")
        .params(material.value(), language.tag(), version)
        .query(Signing::signature)
        .optional();
  }

  /** The one that is named so, however its letters are written: capitals, gaps, O for 0. */
  @Transactional(readOnly = true)
  public Optional<Signature> find(String code) {
    return jdbc.sql(COLUMNS + "code = ?").param(read(code)).query(Signing::signature).optional();
  }

  /** Whether it was made by a key of this office under exactly that statement. */
  @Transactional(readOnly = true)
  public boolean holds(Signature signed) {
    try {
      for (var known : keys.all()) {
        if (known.id().equals(signed.key())) {
          var check = java.security.Signature.getInstance(Keys.KIND);
          check.initVerify(known.key());
          check.update(signed.statement().getBytes(StandardCharsets.UTF_8));
          return check.verify(Base64.getDecoder().decode(signed.signature()));
        }
      }
      return false;
    } catch (GeneralSecurityException e) {
      return false; // Not a signature at all.
    }
  }

  /** All keys with which this office has signed, the newest first. */
  @Transactional(readOnly = true)
  public List<PublicKey> keys() {
    return keys.all().stream()
        .map(known -> new PublicKey(known.id(), known.encoded(), known.since()))
        .toList();
  }

  /** Whether it has the form of a code. */
  public static boolean isCode(String text) {
    String code = read(text);
    return code.length() == CODE && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
  }

  /** In three groups, as people read it to each other. */
  public static String shown(String code) {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }

  private static String read(String code) {
    return code.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]+", "")
        .replace('o', '0')
        .replace('i', '1')
        .replace('l', '1');
  }

  /** Sixty bits out of the signature: nobody makes another text that bears the same code. */
  private static String code(byte[] signed) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed);
    var code = new StringBuilder();
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | hash[i] & 0xFF;
    }
    for (int i = 0; i < CODE; i++) {
      code.append(LETTERS.charAt((int) (bits >>> (Long.SIZE - 5 * (i + 1)) & 31)));
    }
    return code.toString();
  }

  private static Signature signature(ResultSet row, int number) throws SQLException {
    return new Signature(
        row.getString("code"),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getLong("version"),
        row.getObject("key", UUID.class),
        row.getString("statement"),
        row.getString("signature"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
