package uz.minbar.staff;

import java.util.Set;
import org.springframework.stereotype.Service;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;

/**
 * Founds offices and people without a person to ask for the right: the first start, the demo and
 * the tests. No controller knows it.
 */
@Service
public class FoundOffice {

  private final SetUp setUp;
  private final Acts acts;
  private final People people;
  private final SignIn signIn;
  private final Tokens tokens;

  FoundOffice(SetUp setUp, Acts acts, People people, SignIn signIn, Tokens tokens) {
    this.setUp = setUp;
    this.acts = acts;
    this.people = people;
    this.signIn = signIn;
    this.tokens = tokens;
  }

  /** An office of that name with its first person. */
  public SignedIn office(String name, NewPerson first, String password, String apiToken) {
    return office(LocalizedText.of(Language.UZ_LATN, name), first, password, apiToken);
  }

  /** The same with a name in several languages. */
  public SignedIn office(LocalizedText name, NewPerson first, String password, String apiToken) {
    var _ = setUp.found(null, name, first, password, apiToken);
    return tokens.find(apiToken).orElseThrow();
  }

  /** One more person in an office. */
  public SignedIn person(
      OrganisationId organisation, NewPerson person, String password, String apiToken) {
    acts.asSystem(
        organisation,
        () ->
            acts.create(
                Right.MANAGE_STAFF,
                "staff.add",
                () -> {
                  var id = people.add(organisation, person);
                  signIn.add(person.email(), id, organisation, password);
                  tokens.add(apiToken, id, organisation, "first", Set.of("*"), null);
                  return id;
                }));
    return tokens.find(apiToken).orElseThrow();
  }
}
