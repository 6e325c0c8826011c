package uz.minbar.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/**
 * Proves who somebody is: password (Argon2id), throttled by address and by account, and a one-time
 * code where the person asked for that.
 */
@Service
class SignIn {

  static final int SHORTEST_PASSWORD = 10;

  /** Of one address at one account: a stranger who guesses shuts himself out, not the owner. */
  private static final int TRIES = 5;

  private static final int TRIES_OF_ADDRESS = 30;

  /** From everywhere together: against a guess by many machines, which is worth a short lock. */
  private static final int TRIES_OF_ACCOUNT = 60;

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** OWASP's Argon2id setting of 19 MiB, 2 passes, 1 lane: about 50 ms on an office PC. */
  private final PasswordEncoder passwords = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

  /** Made aside: the start need not wait for it. */
  private final CompletableFuture<String> nobody =
      CompletableFuture.supplyAsync(() -> passwords.encode(UUID.randomUUID().toString()));

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Clock clock;

  SignIn(JdbcClient jdbc, Secrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** How a try ended. */
  sealed interface Outcome {
    record Done(SignedIn signedIn) implements Outcome {}

    record CodeNeeded() implements Outcome {}

    record Wrong() implements Outcome {}

    record Throttled() implements Outcome {}
  }

  private record Credential(
      UUID person,
      UUID organisation,
      String passwordHash,
      @Nullable String totpSecret,
      long totpLastStep) {}

  @Transactional
  public Outcome attempt(String email, String password, @Nullable String code, String address) {
    String account = email.strip().toLowerCase(Locale.ROOT);
    if (tries(pair(account, address)) >= TRIES
        || tries("account " + account) >= TRIES_OF_ACCOUNT
        || tries("address " + address) >= TRIES_OF_ADDRESS) {
      return new Outcome.Throttled();
    }
    var credential = credential(account);
    // The same work is done for an unknown address, so that time does not tell which exist.
    boolean right =
        passwords.matches(
            password, credential.map(Credential::passwordHash).orElseGet(nobody::join));
    if (!right || credential.isEmpty()) {
      return wrong(account, address);
    }
    var known = credential.get();
    if (known.totpSecret() != null) {
      if (code == null || code.isBlank()) {
        return new Outcome.CodeNeeded();
      }
      if (!codeFits(account, known, known.totpSecret(), code)) {
        return wrong(account, address);
      }
    }
    jdbc.sql("delete from staff_attempt where subject in (?, ?)")
        .params("account " + account, pair(account, address))
        .update();
    return new Outcome.Done(
        new SignedIn(
            new PersonId(known.person()),
            new OrganisationId(known.organisation()),
            Set.of(),
            false));
  }

  void add(String email, PersonId person, OrganisationId organisation, String password) {
    jdbc.sql(
            "insert into staff_credential (email, person, organisation, password_hash) values (?,"
                + " ?, ?, ?)")
        .params(
            email.strip().toLowerCase(Locale.ROOT),
            person.value(),
            organisation.value(),
            passwords.encode(password))
        .update();
  }

  boolean taken(String email) {
    return credential(email.strip().toLowerCase(Locale.ROOT)).isPresent();
  }

  boolean passwordFits(PersonId person, String password) {
    return jdbc.sql("select password_hash from staff_credential where person = ?")
        .param(person.value())
        .query(String.class)
        .optional()
        .filter(hash -> passwords.matches(password, hash))
        .isPresent();
  }

  void changePassword(PersonId person, String password) {
    jdbc.sql("update staff_credential set password_hash = ? where person = ?")
        .params(passwords.encode(password), person.value())
        .update();
  }

  boolean hasCode(PersonId person) {
    return jdbc.sql("select totp_secret is not null from staff_credential where person = ?")
        .param(person.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  String newCodeSecret() {
    return Totp.newSecret(random);
  }

  /**
   * Switches one-time codes on once the person has shown that her telephone makes the right one.
   */
  boolean switchCodeOn(PersonId person, String secret, String code) {
    long step = Totp.matchingStep(secret, code, clock.instant(), 0);
    if (step < 0) {
      return false;
    }
    jdbc.sql("update staff_credential set totp_secret = ?, totp_last_step = ? where person = ?")
        .params(secrets.encrypt(secret), step, person.value())
        .update();
    return true;
  }

  void switchCodeOff(PersonId person) {
    jdbc.sql("update staff_credential set totp_secret = null, totp_last_step = 0 where person = ?")
        .param(person.value())
        .update();
  }

  private boolean codeFits(String account, Credential known, String sealed, String code) {
    long step =
        Totp.matchingStep(secrets.decrypt(sealed), code, clock.instant(), known.totpLastStep());
    return step >= 0
        && jdbc.sql(
                    "update staff_credential set totp_last_step = ? where email = ? and"
                        + " totp_last_step < ?")
                .params(step, account, step)
                .update()
            == 1;
  }

  private Outcome wrong(String account, String address) {
    for (var subject : Set.of("account " + account, "address " + address, pair(account, address))) {
      jdbc.sql("insert into staff_attempt (subject, at) values (?, ?)")
          .params(subject, now())
          .update();
    }
    jdbc.sql("delete from staff_attempt where at < ?").param(now().minusDays(1)).update();
    return new Outcome.Wrong();
  }

  private static String pair(String account, String address) {
    return "account " + account + " from " + address;
  }

  private long tries(String subject) {
    return jdbc.sql("select count(*) from staff_attempt where subject = ? and at > ?")
        .params(subject, now().minus(WINDOW))
        .query(Long.class)
        .single();
  }

  private Optional<Credential> credential(String account) {
    return jdbc.sql(
            """
            select person, organisation, password_hash, totp_secret, totp_last_step
            from staff_credential where email = ?
            """)
        .param(account)
        .query(Credential.class)
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
