package uz.minbar.publishing.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;

/**
 * The key by which push services know the office. It is made here once and never anew: each browser
 * takes notices of that key alone. Within the caller's transaction.
 */
@Component
class PushKeys {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Clock clock;

  PushKeys(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The public one as browsers want it, made with the other where there is none yet. */
  String open() {
    return kept("public").orElseGet(this::made);
  }

  /** Both, to sign with. */
  VAPIDKeyPair pair() {
    String open = open();
    return VAPIDKeyPairs.of(
        PrivateKeySources.ofPKCS8Bytes(
            Base64.getDecoder().decode(secrets.decrypt(kept("secret").orElseThrow()))),
        PublicKeySources.ofUncompressedBytes(Base64.getUrlDecoder().decode(open)));
  }

  private Optional<String> kept(String column) {
    return jdbc.sql("select " + column + " from publishing_push_key")
        .query(String.class)
        .optional();
  }

  /** Of two nodes that make one at once, the second takes the first one's. */
  private String made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      jdbc.sql(
              """
              insert into publishing_push_key (organisation, public, secret, made_at) values (?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(
              Sql.params(
                  tenancy.current().value(),
                  PublicKeySources.ofECPublicKey((ECPublicKey) pair.getPublic())
                      .extractStringInUncompressedForm(),
                  secrets.encrypt(
                      Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())),
                  clock.instant()))
          .update();
      return kept("public").orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
