package uz.minbar.staff;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import uz.minbar.foundation.tenancy.Tenancy;

/** The person behind the running request, read once a request. */
@Component
class CurrentPerson {

  private static final String ATTRIBUTE = CurrentPerson.class.getName();

  private final People people;
  private final Tenancy tenancy;

  CurrentPerson(People people, Tenancy tenancy) {
    this.people = people;
    this.tenancy = tenancy;
  }

  Optional<SignedIn> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  Optional<Person> find() {
    return signedIn().flatMap(this::person);
  }

  /**
   * @throws AccessDeniedException where nobody is signed in, or the person was switched off
   */
  Person require() {
    return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
  }

  /** Forgets what was read, after the person herself was changed. */
  void forget() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
  }

  private Optional<Person> person(SignedIn signedIn) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Person known
        && known.id().equals(signedIn.person())) {
      return Optional.of(known);
    }
    var person =
        tenancy
            .as(signedIn.organisation(), () -> people.find(signedIn.person()))
            .filter(Person::active);
    if (request != null) {
      person.ifPresent(
          found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
    }
    return person;
  }
}
