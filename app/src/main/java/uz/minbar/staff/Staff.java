package uz.minbar.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;
import uz.uzbektext.word.PersonName;
import uz.uzbektext.word.PersonName.Likeness;

/** What other rooms may ask about people and organisations. Changes go through the acts here. */
@Service
public class Staff {

  private final CurrentPerson current;
  private final People people;
  private final Organisations organisations;
  private final Tokens tokens;
  private final Tenancy tenancy;

  Staff(
      CurrentPerson current,
      People people,
      Organisations organisations,
      Tokens tokens,
      Tenancy tenancy) {
    this.current = current;
    this.people = people;
    this.organisations = organisations;
    this.tokens = tokens;
    this.tenancy = tenancy;
  }

  /**
   * The person behind the request.
   *
   * @throws AccessDeniedException where nobody is signed in
   */
  public Person current() {
    return current.require();
  }

  /** The person behind the request, if there is one: jobs and the press centre have none. */
  public Optional<Person> currentIfAny() {
    return current.find();
  }

  public Optional<Person> person(PersonId id) {
    return people.find(id);
  }

  /** Everybody of the organisation at work, those at work first, by name. */
  public List<Person> people() {
    return people.all();
  }

  /** Those whose name may be that one, however it is written. */
  public List<Person> namedLike(String name) {
    var asked = PersonName.of(name);
    return people.all().stream()
        .filter(person -> PersonName.of(person.name()).likeness(asked) != Likeness.DIFFERENT)
        .toList();
  }

  /** Who is behind the request: somebody who signed in or the owner of a token. */
  public Optional<SignedIn> signedIn() {
    return current.signedIn();
  }

  /** Whose token that is; empty for one that is revoked, expired or never was. */
  public Optional<SignedIn> byToken(String token) {
    return tokens.find(token);
  }

  /** The organisation at work. */
  public Organisation organisation() {
    return organisations.find(tenancy.current()).orElseThrow();
  }

  public Optional<Organisation> organisation(OrganisationId id) {
    return organisations.find(id);
  }

  /** All organisations in which people work, for jobs that walk through them. */
  public List<Organisation> organisations() {
    return organisations.active();
  }

  /** Every region and district of the country, regions before districts. */
  public List<Organisation> catalogue() {
    return organisations.catalogue();
  }

  /** The organisation whose press centre is reached under that host name. */
  public Optional<Organisation> organisationAt(String host) {
    return organisations.byHost(host);
  }
}
