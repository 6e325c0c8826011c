package uz.minbar.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;
import uz.uzbektext.script.Script;

/**
 * The first start: an empty house gets its first office and administrator, from the {@code
 * MINBAR_ADMIN_*} variables or from a page behind a one-time link printed on the console.
 */
@Service
public class SetUp implements ApplicationRunner {

  private static final Duration LINK = Duration.ofDays(1);
  private static final Set<Role> FIRST = Set.of(Role.ADMINISTRATOR, Role.PRESS_SECRETARY);

  private final Settings settings;
  private final Environment environment;
  private final Organisations organisations;
  private final People people;
  private final PeopleActs peopleActs;
  private final SignIn signIn;
  private final Tokens tokens;
  private final Acts acts;
  private final Secrets secrets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SetUp(
      Settings settings,
      Environment environment,
      Organisations organisations,
      People people,
      PeopleActs peopleActs,
      SignIn signIn,
      Tokens tokens,
      Acts acts,
      Secrets secrets,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.settings = settings;
    this.environment = environment;
    this.organisations = organisations;
    this.people = people;
    this.peopleActs = peopleActs;
    this.signIn = signIn;
    this.tokens = tokens;
    this.acts = acts;
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!organisations.active().isEmpty()) {
      return;
    }
    String email = settings.admin().email();
    String password = settings.admin().password();
    if (email != null && password != null) {
      fromSettings(email, password);
    } else {
      printLink();
    }
  }

  /** Whether the word of a set-up link is still good: nobody has set the house up since. */
  public boolean open(String word) {
    return organisations.active().isEmpty()
        && jdbc.sql(
                    "select count(*) from staff_invitation where hash = ? and kind = 'setup' and"
                        + " expires_at > ?")
                .params(Tokens.hash(word), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single()
            == 1;
  }

  /**
   * Sets the house up from the page behind the link.
   *
   * @param territory a district or region of the catalogue; null for an office of its own name
   */
  public OrganisationId complete(
      String word,
      @Nullable OrganisationId territory,
      String ownName,
      NewPerson administrator,
      String password) {
    if (!open(word)) {
      throw Problem.conflict("staff.setUp.done");
    }
    PeopleActs.checkPassword(password);
    return found(territory, ofOffice(ownName), administrator, password, null);
  }

  private void fromSettings(String email, String password) {
    var name = new NewPerson(email, email, "", FIRST, Language.UZ_LATN);
    String soato = environment.getProperty("minbar.organisation-soato", "");
    var territory =
        organisations.catalogue().stream()
            .filter(candidate -> soato.equals(candidate.soato()))
            .map(Organisation::id)
            .findFirst()
            .orElse(null);
    found(
        territory,
        ofOffice(environment.getProperty("minbar.organisation-name", "Namuna tumani")),
        name,
        password,
        settings.apiToken());
  }

  /** Founds an office; also the way by which tests and the demo make theirs. */
  OrganisationId found(
      @Nullable OrganisationId territory,
      LocalizedText ownName,
      NewPerson administrator,
      String password,
      @Nullable String apiToken) {
    if (territory == null && ownName.isEmpty()) {
      throw Problem.invalid("organisation", "staff.fault.organisation");
    }
    peopleActs.check(administrator);
    return transaction.execute(
        _ -> {
          var organisation = territory != null ? territory : ownOffice(ownName);
          organisations.activate(organisation);
          jdbc.sql("delete from staff_invitation where kind = 'setup'").update();
          acts.asSystem(
              organisation,
              () ->
                  acts.create(
                      Right.MANAGE_STAFF,
                      "staff.setUp",
                      () -> first(organisation, administrator, password, apiToken)));
          return organisation;
        });
  }

  private static LocalizedText ofOffice(String name) {
    return LocalizedText.of(Language.UZ_LATN, name.strip());
  }

  private OrganisationId ownOffice(LocalizedText name) {
    String latin = name.exact(Language.UZ_LATN);
    return organisations.add(
        null, Organisation.Level.DISTRICT, name.with(Language.UZ_CYRL, Script.toCyrillic(latin)));
  }

  private PersonId first(
      OrganisationId organisation,
      NewPerson administrator,
      String password,
      @Nullable String apiToken) {
    var person = people.add(organisation, administrator);
    signIn.add(administrator.email(), person, organisation, password);
    if (apiToken != null) {
      tokens.add(apiToken, person, organisation, "MINBAR_API_TOKEN", Set.of("*"), null);
    }
    return person;
  }

  private void printLink() {
    String word = secrets.randomWord();
    jdbc.sql("delete from staff_invitation where kind = 'setup'").update();
    jdbc.sql("insert into staff_invitation (hash, kind, expires_at) values (?, 'setup', ?)")
        .params(Tokens.hash(word), clock.instant().plus(LINK).atOffset(ZoneOffset.UTC))
        .update();
    String port = environment.getProperty("local.server.port", "8080");
    System.out.println(
        """

        Minbar: birinchi sozlash uchun shu manzilni oching (bir marta, 24 soat ichida):
        Minbar: open this address to set it up (once, within 24 hours):

            http://localhost:%s/desk/set-up/%s
        """
            .formatted(port, word));
  }
}
