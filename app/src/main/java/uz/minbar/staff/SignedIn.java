package uz.minbar.staff;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/**
 * Who is behind a request. Kept in the session or made from a token; the person's rights are read
 * anew at each request, so that a right taken away is gone at once.
 *
 * @param scopes what a token may do; empty for a person who signed in, who may do all her rights
 */
public record SignedIn(
    PersonId person, OrganisationId organisation, Set<String> scopes, boolean byToken)
    implements Principal, Serializable {

  @Override
  public String getName() {
    return person.toString();
  }
}
