package uz.minbar.newsroom.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.approvals.NewApproval;
import uz.minbar.newsroom.approvals.NewApproval.Approver;

/**
 * What is asked about an approval, as the form of the desk holds it: {@code person1}, {@code …2}.
 */
public record ApprovalForm(Map<String, String> typed) {

  static final ApprovalForm EMPTY = new ApprovalForm(Map.of());

  /** One field as typed, "" where nothing is. */
  public String in(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * @throws Problem 422 for a time or a person that is none
   */
  NewApproval approval(Language language) {
    var approvers = new ArrayList<Approver>();
    for (String number : new String[] {"1", "2"}) {
      boolean named =
          !in("person" + number).isEmpty()
              || !in("name" + number).isBlank()
              || !in("email" + number).isBlank();
      if (named) {
        approvers.add(
            new Approver(person(in("person" + number)), in("name" + number), in("email" + number)));
      }
    }
    return new NewApproval(
        in("note"), MaterialForm.time("until", in("until")), language, approvers);
  }

  private static @Nullable PersonId person(String id) {
    try {
      return id.isEmpty() ? null : new PersonId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("person", "newsroom.fault.approver");
    }
  }
}
