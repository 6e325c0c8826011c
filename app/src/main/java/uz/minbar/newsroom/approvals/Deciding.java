package uz.minbar.newsroom.approvals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.MaterialVersion;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.letters.Courier;
import uz.minbar.newsroom.letters.Letter;
import uz.minbar.newsroom.links.Links;
import uz.minbar.newsroom.links.Links.Kind;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** What is done behind the link of an approval: reading the version, and the one decision. */
@Service
public class Deciding {

  private static final int MOST_NOTE = 1_000;

  private final ApprovalRows rows;
  private final Newsroom newsroom;
  private final Archive archive;
  private final Links links;
  private final Courier courier;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Deciding(
      ApprovalRows rows,
      Newsroom newsroom,
      Archive archive,
      Links links,
      Courier courier,
      Acts acts,
      Staff staff,
      Clock clock) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.archive = archive;
    this.links = links;
    this.courier = courier;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * What is behind a link.
   *
   * @param text of the version that is asked about
   */
  public record Open(
      Approval approval,
      Step step,
      ApprovalState state,
      Material material,
      MaterialText text,
      List<Asset> pictures,
      Organisation organisation) {}

  /**
   * Reads it; that alone changes nothing.
   *
   * @throws Problem 404 or 410 for a link that opens nothing
   */
  public Open open(String word) {
    var opened = links.open(Kind.APPROVALS, word);
    return acts.asSystem(opened.organisation(), () -> open(opened.subject()));
  }

  private Open open(UUID step) {
    var approval = rows.byStep(step).orElseThrow(Problem::notFound);
    var material = newsroom.material(approval.material()).orElseThrow();
    var text =
        newsroom
            .version(material.id(), approval.version())
            .map(MaterialVersion::text)
            .orElse(MaterialText.EMPTY);
    return new Open(
        approval,
        approval.step(step),
        approval.state(clock.instant()),
        material,
        text,
        archive.assets(material.pictures()),
        staff.organisation());
  }

  /**
   * Approves or sends back, once; who presses again finds what was decided.
   *
   * @throws Problem 409 where the material was changed or decided meanwhile, 410 after the time,
   *     422 for sending back without a word why
   */
  public void decide(String word, Step.Decision decision, String sentNote) {
    String note = Html.first(sentNote.strip(), MOST_NOTE);
    if (decision == Step.Decision.RETURNED && note.isEmpty()) {
      throw Problem.invalid("note", "newsroom.fault.note");
    }
    var opened = links.open(Kind.APPROVALS, word);
    acts.asSystem(
        opened.organisation(),
        () -> {
          var before = rows.byStep(opened.subject()).orElseThrow(Problem::notFound);
          if (before.step(opened.subject()).decision() == null) {
            decide(before, opened.subject(), decision, note);
          }
        });
  }

  private void decide(Approval before, UUID id, Step.Decision decision, String note) {
    acts.perform(
        Right.APPROVE,
        decision == Step.Decision.APPROVED ? "newsroom.approveByLink" : "newsroom.returnByLink",
        before.material(),
        () -> {
          var approval = rows.forChange(id).orElseThrow(Problem::notFound);
          var step = approval.step(id);
          if (approval.state(clock.instant()) != ApprovalState.WAITING
              || approval.next().stream().noneMatch(next -> next.id().equals(id))) {
            throw Problem.conflict("newsroom.fault.approvalOver");
          }
          requireStillThere(step);
          Acts.note("through", "link");
          Acts.note("step", step.number());
          Acts.note("person", step.name());
          Acts.note("version", approval.version());
          rows.decide(id, decision, note);
          follow(approval, step, decision, note);
        });
  }

  private void follow(Approval approval, Step step, Step.Decision decision, String note) {
    if (decision == Step.Decision.RETURNED) {
      rows.end(approval.id());
      var _ = newsroom.sendBack(approval.material(), note);
    } else if (step.number() == approval.steps().size()) {
      rows.end(approval.id());
      var _ = newsroom.approve(approval.material(), note);
    } else {
      var next = approval.steps().get(step.number());
      courier.write(Letter.Occasion.APPROVE, next.id(), next.email(), next.language());
    }
  }

  /** Whoever left the office decides nothing any more, whatever letters she still has. */
  private void requireStillThere(Step step) {
    var person = step.person();
    if (person != null && staff.person(person).filter(Person::active).isEmpty()) {
      throw Problem.conflict("newsroom.fault.approvalOver");
    }
  }
}
