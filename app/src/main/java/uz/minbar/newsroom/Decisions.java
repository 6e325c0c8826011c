package uz.minbar.newsroom;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What is decided about a material that was handed in: approved, sent back, or not in time. */
@Component
class Decisions {

  private final Materials materials;
  private final Acts acts;
  private final Staff staff;
  private final ApplicationEventPublisher events;

  Decisions(Materials materials, Acts acts, Staff staff, ApplicationEventPublisher events) {
    this.materials = materials;
    this.acts = acts;
    this.staff = staff;
    this.events = events;
  }

  Material approve(MaterialId id, String note) {
    return decide(
        id,
        "approve",
        note,
        before -> {
          Newsroom.requireState(before, MaterialState.SUBMITTED);
          requireAnotherHand(before);
          Acts.note("version", before.version());
          events.publishEvent(
              new MaterialApproved(staff.organisation().id(), id, before.version()));
          return Changes.copy(before)
              .state(MaterialState.APPROVED)
              .approvedVersion(before.version())
              .note(note)
              .make();
        });
  }

  Material sendBack(MaterialId id, String note) {
    if (note.isBlank()) {
      throw Problem.invalid("note", "newsroom.fault.note");
    }
    return decide(
        id,
        "return",
        note,
        before -> {
          Newsroom.requireState(before, MaterialState.SUBMITTED, MaterialState.APPROVED);
          return Changes.copy(before)
              .state(MaterialState.RETURNED)
              .approvedVersion(null)
              .note(note)
              .make();
        });
  }

  Material expire(MaterialId id) {
    return decide(
        id,
        "expire",
        "",
        before -> {
          Newsroom.requireState(before, MaterialState.SUBMITTED);
          return Changes.copy(before).state(MaterialState.EXPIRED).make();
        });
  }

  private Material decide(
      MaterialId id, String act, String note, UnaryOperator<Material> decision) {
    return acts.perform(
        Right.APPROVE,
        "newsroom." + act,
        id,
        () -> {
          var after = decision.apply(materials.forChange(id));
          materials.update(after, me());
          materials.keepVersion(after, act, note, me());
          return materials.find(id).orElseThrow();
        });
  }

  /** Two pairs of eyes, where the office has two people who may approve. */
  private void requireAnotherHand(Material material) {
    var me = me();
    if (me == null || !me.equals(material.createdBy())) {
      return;
    }
    boolean another =
        staff.people().stream()
            .anyMatch(person -> person.may(Right.APPROVE) && !person.id().equals(me));
    if (another) {
      throw Problem.conflict("newsroom.fault.ownText");
    }
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
