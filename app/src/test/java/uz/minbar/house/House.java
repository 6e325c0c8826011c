package uz.minbar.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.staff.FoundOffice;
import uz.minbar.staff.NewPerson;
import uz.minbar.staff.Role;
import uz.minbar.staff.SignedIn;
import uz.minbar.staff.Staff;

/** What a test needs of the house: offices, people, their calls, and waiting for an event. */
public final class House {

  private static final AtomicInteger WORDS = new AtomicInteger();

  /** Of the house that came up last; waiting is done where none is at hand. */
  private static volatile Supplier<String> works = () -> "no house";

  public static final String PASSWORD = "juda-maxfiy-parol";

  private final FoundOffice found;
  private final Staff staff;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Environment environment;

  House(
      FoundOffice found,
      Staff staff,
      Tenancy tenancy,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      TestClock clock,
      Environment environment) {
    this.found = found;
    this.staff = staff;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
    this.environment = environment;
    works = this::works;
  }

  /** A fresh office with one person who may do everything, and her token for the API. */
  public Office organisation() {
    leaveOldSources();
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String email = "d." + mark + "@namuna.example";
    String token = "token-" + mark + "-" + UUID.randomUUID();
    var first =
        new NewPerson(
            "Dilnoza Sinovova",
            email,
            "Matbuot kotibi",
            Set.of(Role.ADMINISTRATOR, Role.PRESS_SECRETARY),
            Language.UZ_LATN);
    var signedIn = found.office("Namuna " + mark + " tumani", first, PASSWORD, token);
    return new Office(this, signedIn, email, token);
  }

  /**
   * Once somebody has moved the clock on, the sources of all earlier tests are due, and their one
   * host would have no time for the next test's.
   */
  private void leaveOldSources() {
    jdbc.sql("update monitoring_source set next_fetch_at = 'infinity' where created_at < ?")
        .params(Sql.params(clock.instant().minus(Duration.ofMinutes(30))))
        .update();
  }

  /** The office of the first start, whose press centre answers under the house's own address. */
  public Office first() {
    String token = "first-token-of-the-house";
    return new Office(this, staff.byToken(token).orElseThrow(), "first@namuna.example", token);
  }

  /** Another person of the same office. */
  public Office colleague(Office office, Role... roles) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String email = "x." + mark + "@namuna.example";
    String token = "token-" + mark + "-" + UUID.randomUUID();
    var person = new NewPerson("Xodim " + mark, email, "", Set.of(roles), Language.UZ_LATN);
    return new Office(
        this, found.person(office.organisation(), person, PASSWORD, token), email, token);
  }

  public TestClock clock() {
    return clock;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
  }

  /** Runs as that person in her organisation, in no transaction. */
  public <T> T as(SignedIn person, Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return tenancy.as(person.organisation(), work);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Reads or writes the organisation's rows in one transaction, past every right. */
  public <T> T rows(Office office, Supplier<T> work) {
    return tenancy.as(office.organisation(), () -> transaction.execute(_ -> work.get()));
  }

  /**
   * A word that no other test has: of two with the same word, one would find what the other said.
   * No ending of Uzbek is in its last letters.
   */
  public static String word(String beginning) {
    var word = new StringBuilder(beginning);
    int number = WORDS.getAndIncrement();
    for (int letter = 0; letter < 6; letter++) {
      word.append("fvxz".charAt(number >> 2 * letter & 3));
    }
    return word.toString();
  }

  /**
   * Waits until something has come to be; looks often instead of sleeping long.
   *
   * @throws AssertionError where it has not after a minute, with the works that were due
   */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what + "; due: " + works.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /**
   * Each kind of work that is due: how many, of them under way, and how often one failed; and the
   * last source that could not be read, with the reason.
   */
  private String works() {
    return jdbc.sql(
            """
            select coalesce(string_agg(line, ', '), 'nothing') || coalesce((select '; not read: ' || address || ' '
                || last_error from monitoring_source where state = 'failing' order by last_fetch_at desc limit 1), '')
            from (select task_name || ' ' || count(*) || '/' || count(*) filter (where picked) || '/'
                || coalesce(max(consecutive_failures), 0) line
              from foundation_task where picked or execution_time <= ? group by task_name) due
            """)
        .params(Sql.params(clock.instant()))
        .query(String.class)
        .single();
  }

  /** The beans that only tests have. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Beans {

    @Bean
    @Primary
    TestClock testClock(ObjectProvider<JdbcClient> jdbc) {
      return new TestClock(() -> restOfRounds(jdbc.getObject()));
    }

    /**
     * A round is due again some time after its end. One that is still on its way while a test moves
     * the clock on would end in the new time, and its next would not come while the test waits for
     * it. Only collecting is left out: it comes every second, and sources keep it waiting.
     */
    private static void restOfRounds(JdbcClient jdbc) {
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (System.nanoTime() < end
          && jdbc.sql(
                  """
                  select exists (select from foundation_task where picked
                    and task_instance = 'recurring' and task_name <> 'monitoring-collect')
                  """)
              .query(Boolean.class)
              .single()) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    @Bean
    House house(
        FoundOffice found,
        Staff staff,
        Tenancy tenancy,
        TransactionTemplate transaction,
        JdbcClient jdbc,
        Clock clock,
        Environment environment) {
      return new House(found, staff, tenancy, transaction, jdbc, (TestClock) clock, environment);
    }
  }
}
