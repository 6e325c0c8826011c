package uz.minbar.staff.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Role;
import uz.minbar.staff.Staff;

/** Who a token belongs to. */
@RestController
class MeController {

  private final Staff staff;

  MeController(Staff staff) {
    this.staff = staff;
  }

  /** The person behind the token, with the words of her roles. */
  record Me(String email, String name, Office organisation, List<String> roles) {}

  /** The person's organisation. */
  record Office(OrganisationId id, LocalizedText name) {}

  @GetMapping("/api/v1/me")
  Me me() {
    var person = staff.current();
    var organisation = staff.organisation();
    return new Me(
        person.email(),
        person.name(),
        new Office(organisation.id(), organisation.name()),
        person.roles().stream().map(Role::word).sorted().toList());
  }
}
