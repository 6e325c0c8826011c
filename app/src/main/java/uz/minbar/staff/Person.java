package uz.minbar.staff;

import java.util.Set;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/** Somebody of an organisation's staff. */
public record Person(
    PersonId id,
    OrganisationId organisation,
    String name,
    String email,
    String position,
    Set<Role> roles,
    Language language,
    boolean active) {

  public boolean may(Right right) {
    return active && roles.stream().anyMatch(role -> role.rights().contains(right));
  }
}
