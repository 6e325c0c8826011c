package uz.minbar.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/** The acts on the register of people: add, change, switch off and on; invitations. */
@Service
public class PeopleActs {

  /** Loose on purpose: whether an address works is shown by the letter that arrives. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}|[^\\s@]+@localhost");

  private static final Duration INVITATION = Duration.ofDays(7);

  private final Acts acts;
  private final People people;
  private final SignIn signIn;
  private final Secrets secrets;
  private final Tenancy tenancy;
  private final JdbcClient jdbc;
  private final Clock clock;

  PeopleActs(
      Acts acts,
      People people,
      SignIn signIn,
      Secrets secrets,
      Tenancy tenancy,
      JdbcClient jdbc,
      Clock clock) {
    this.acts = acts;
    this.people = people;
    this.signIn = signIn;
    this.secrets = secrets;
    this.tenancy = tenancy;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody new and the word of the link by which she sets her password, shown once. */
  public record Invited(PersonId person, String word) {}

  /** Adds a person, who gets in by a link of seven days. */
  public Invited add(NewPerson person) {
    check(person);
    var invited = new ArrayList<Invited>();
    acts.create(
        Right.MANAGE_STAFF,
        "staff.add",
        () -> {
          var id = people.add(tenancy.current(), person);
          // Nobody knows this password; the invitation replaces it.
          signIn.add(person.email(), id, tenancy.current(), secrets.randomWord());
          invited.add(new Invited(id, invite(id)));
          Acts.note("email", person.email());
          Acts.note("roles", person.roles());
          return id;
        });
    return invited.getFirst();
  }

  /** A fresh link for somebody who lost the password; the old link dies. */
  public String inviteAgain(PersonId id) {
    return acts.perform(
        Right.MANAGE_STAFF,
        "staff.invite",
        id,
        () -> {
          var _ = people.find(id).orElseThrow(Problem::notFound);
          return invite(id);
        });
  }

  public void change(PersonId id, String name, String position, Set<Role> roles) {
    if (name.isBlank()) {
      throw Problem.invalid("name", "staff.fault.name");
    }
    acts.perform(
        Right.MANAGE_STAFF,
        "staff.change",
        id,
        () -> {
          var before = people.find(id).orElseThrow(Problem::notFound);
          if (!roles.contains(Role.ADMINISTRATOR)) {
            keepOneAdministrator(before);
          }
          people.change(id, name, position, roles);
          Acts.note("rolesBefore", before.roles());
          Acts.note("roles", roles);
        });
  }

  /** Switches a person off (nothing of hers is deleted) or on again. */
  public void setActive(PersonId id, boolean active) {
    acts.perform(
        Right.MANAGE_STAFF,
        active ? "staff.switchOn" : "staff.switchOff",
        id,
        () -> {
          var person = people.find(id).orElseThrow(Problem::notFound);
          if (!active) {
            keepOneAdministrator(person);
          }
          people.setActive(id, active);
        });
  }

  /** Whom an invitation asks in; empty for one that is used, expired or never was. */
  @Transactional(readOnly = true)
  public java.util.Optional<PersonId> invited(String word) {
    return jdbc.sql(
            "select person from staff_invitation where hash = ? and kind = 'person' and expires_at"
                + " > ?")
        .params(Tokens.hash(word), clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** The invited person sets her password; the invitation is used up. */
  public void accept(String word, String password) {
    checkPassword(password);
    var person = invited(word).orElseThrow(Problem::notFound);
    var organisation =
        jdbc.sql("select organisation from staff_invitation where hash = ?")
            .param(Tokens.hash(word))
            .query(UUID.class)
            .single();
    acts.asSystem(
        new OrganisationId(organisation),
        () ->
            acts.perform(
                Right.MANAGE_STAFF,
                "staff.acceptInvitation",
                person,
                () -> {
                  signIn.changePassword(person, password);
                  jdbc.sql("delete from staff_invitation where hash = ?")
                      .param(Tokens.hash(word))
                      .update();
                }));
  }

  static void checkPassword(String password) {
    if (password.length() < SignIn.SHORTEST_PASSWORD) {
      throw Problem.invalid("password", "staff.fault.password", SignIn.SHORTEST_PASSWORD);
    }
  }

  void check(NewPerson person) {
    var faults = new ArrayList<Problem.Fault>();
    if (person.name().isBlank()) {
      faults.add(new Problem.Fault("name", "staff.fault.name"));
    }
    if (!EMAIL.matcher(person.email().strip()).matches()) {
      faults.add(new Problem.Fault("email", "staff.fault.email"));
    } else if (signIn.taken(person.email())) {
      faults.add(new Problem.Fault("email", "staff.fault.emailTaken"));
    }
    if (person.roles().isEmpty()) {
      faults.add(new Problem.Fault("roles", "staff.fault.roles"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(List.copyOf(faults));
    }
  }

  private void keepOneAdministrator(Person person) {
    boolean another =
        people.all().stream()
            .anyMatch(
                other ->
                    other.active()
                        && !other.id().equals(person.id())
                        && other.roles().contains(Role.ADMINISTRATOR));
    if (person.roles().contains(Role.ADMINISTRATOR) && !another) {
      throw Problem.conflict("staff.fault.lastAdministrator");
    }
  }

  private String invite(PersonId id) {
    String word = secrets.randomWord();
    jdbc.sql("delete from staff_invitation where person = ?").param(id.value()).update();
    jdbc.sql(
            "insert into staff_invitation (hash, kind, person, organisation, expires_at) values (?,"
                + " 'person', ?, ?, ?)")
        .params(
            Tokens.hash(word),
            id.value(),
            tenancy.current().value(),
            clock.instant().plus(INVITATION).atOffset(ZoneOffset.UTC))
        .update();
    return word;
  }
}
