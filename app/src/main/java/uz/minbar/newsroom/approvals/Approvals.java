package uz.minbar.newsroom.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.approvals.NewApproval.Approver;
import uz.minbar.newsroom.letters.Courier;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * The desk's side of an approval by links. A link goes to its approver by letter only and is never
 * shown on the desk: whoever wrote the text could else press the button herself.
 */
@Service
public class Approvals {

  private static final int MOST_STEPS = 2;
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int MOST_NOTE = 1_000;

  private final ApprovalRows rows;
  private final Newsroom newsroom;
  private final Courier courier;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Approvals(
      ApprovalRows rows, Newsroom newsroom, Courier courier, Acts acts, Staff staff, Clock clock) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.courier = courier;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /** Those of a material, the newest first. */
  public List<Approval> of(MaterialId material) {
    return rows.of(material);
  }

  /** The letter to that step; empty before its turn. */
  @Transactional(readOnly = true)
  public Optional<Letter> letter(UUID step) {
    return courier.of(step).stream().findFirst();
  }

  /**
   * Hands the material in, if it is not yet, and asks the first of them. Earlier links that nobody
   * used are void.
   *
   * @throws Problem 422 where an approver or the time is wrong or is the author herself, 403 where
   *     who may not approve names somebody outside, 409 where the material is in another state
   */
  public UUID ask(MaterialId id, NewApproval sent) {
    var until = until(sent.until());
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    var approvers = approvers(material, sent.approvers());
    return acts.perform(
        Right.WRITE,
        "newsroom.askApproval",
        id,
        () -> {
          var handedIn = handIn(material, sent.note());
          rows.giveUp(id);
          var approval = rows.add(id, handedIn.version(), until, me());
          for (int number = approvers.size(); number > 0; number--) {
            var approver = approvers.get(number - 1);
            var language = language(approver, sent.language());
            var step = rows.addStep(approval, number, approver, language);
            Acts.note("step" + number, approver.name());
            if (number == 1) {
              courier.write(Letter.Occasion.APPROVE, step, approver.email(), language);
            }
          }
          Acts.note("version", handedIn.version());
          Acts.note("until", until);
          return approval;
        });
  }

  /** Sends the letter to the step whose turn it is once more. */
  public void again(UUID step) {
    var approval = rows.byStep(step).orElseThrow(Problem::notFound);
    acts.perform(
        Right.WRITE,
        "newsroom.askApprovalAgain",
        approval.material(),
        () -> {
          Acts.note("step", approval.step(step).name());
          boolean waits =
              approval.state(clock.instant()) == ApprovalState.WAITING
                  && approval.next().stream().anyMatch(next -> next.id().equals(step));
          if (!waits || !letter(step).map(courier::again).orElse(false)) {
            throw Problem.conflict("newsroom.fault.approvalOver");
          }
        });
  }

  private Material handIn(Material material, String note) {
    return material.state() == MaterialState.SUBMITTED
        ? newsroom.material(material.id()).orElseThrow()
        : newsroom.submit(material.id(), Html.first(note, MOST_NOTE));
  }

  private List<Approver> approvers(Material material, List<Approver> sent) {
    var faults = new ArrayList<Problem.Fault>();
    var approvers = new ArrayList<Approver>();
    for (var one : sent) {
      String field = "approver" + (approvers.size() + 1);
      var approver = known(one);
      approvers.add(approver);
      if (approver.name().isBlank() || !Courier.isAddress(approver.email())) {
        faults.add(new Problem.Fault(field, "newsroom.fault.approver"));
      } else if (own(approver, material)) {
        faults.add(new Problem.Fault(field, "newsroom.fault.ownText"));
      }
    }
    if (sent.isEmpty() || sent.size() > MOST_STEPS) {
      faults.add(new Problem.Fault("approver1", "newsroom.fault.approver"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(List.copyOf(faults));
    }
    requireRight(approvers.getLast());
    return approvers;
  }

  /** The last word is one's who may approve; to give it away outside is itself such a decision. */
  private void requireRight(Approver last) {
    var person = last.person();
    if (person == null) {
      if (staff.currentIfAny().filter(me -> me.may(Right.APPROVE)).isEmpty()) {
        throw Problem.forbidden("newsroom.fault.approverOutside");
      }
    } else if (staff.person(person).filter(one -> one.may(Right.APPROVE)).isEmpty()) {
      throw Problem.invalid("approver", "newsroom.fault.approverRight");
    }
  }

  private Approver known(Approver sent) {
    if (sent.person() == null) {
      return new Approver(
          null,
          Html.withoutNul(sent.name()).replaceAll("\\s+", " ").strip(),
          Html.withoutNul(sent.email()).strip());
    }
    return staff
        .person(sent.person())
        .filter(Person::active)
        .map(person -> new Approver(person.id(), person.name(), person.email()))
        .orElse(new Approver(null, "", ""));
  }

  /** Two pairs of eyes: neither the author nor who asks approves by such a link. */
  private boolean own(Approver approver, Material material) {
    return Optional.ofNullable(material.createdBy()).flatMap(staff::person).stream()
            .anyMatch(author -> same(approver, author))
        || staff.currentIfAny().stream().anyMatch(asker -> same(approver, asker));
  }

  private static boolean same(Approver approver, Person person) {
    return person.id().equals(approver.person())
        || person.email().equalsIgnoreCase(approver.email());
  }

  private Language language(Approver approver, Language otherwise) {
    return Optional.ofNullable(approver.person())
        .flatMap(staff::person)
        .map(Person::language)
        .orElse(otherwise);
  }

  private Instant until(@Nullable Instant until) {
    var now = clock.instant();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("until", "newsroom.fault.until", LONGEST.toDays());
    }
    return until;
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
