package uz.minbar.newsroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.approvals.Approval;
import uz.minbar.newsroom.approvals.ApprovalState;
import uz.minbar.newsroom.approvals.Approvals;
import uz.minbar.newsroom.approvals.NewApproval;
import uz.minbar.newsroom.approvals.NewApproval.Approver;
import uz.minbar.newsroom.approvals.Step;

/** Approvals by links over the API; the decision itself comes through the link. */
@RestController
class ApprovalApi {

  private final Approvals approvals;
  private final Clock clock;

  ApprovalApi(Approvals approvals, Clock clock) {
    this.approvals = approvals;
    this.clock = clock;
  }

  /** Whose approval a client asks, one or two in their order. */
  @Schema(name = "ApprovalSent")
  record Sent(@Nullable String note, @Nullable Instant until, @Nullable List<By> approvers) {

    NewApproval approval() {
      if (approvers != null && approvers.contains(null)) {
        throw Problem.invalid("approvers", "foundation.problem.value");
      }
      return new NewApproval(
          Optional.ofNullable(note).orElse(""),
          until,
          Language.UZ_LATN,
          Optional.ofNullable(approvers).orElse(List.of()).stream().map(By::approver).toList());
    }
  }

  /** Somebody of the staff by her id, or a name with an address. */
  @Schema(name = "ApproverSent")
  record By(@Nullable UUID person, @Nullable String name, @Nullable String email) {

    Approver approver() {
      return new Approver(
          person == null ? null : new PersonId(person),
          Optional.ofNullable(name).orElse(""),
          Optional.ofNullable(email).orElse(""));
    }
  }

  /** An approval as the API shows it. */
  @Schema(name = "Approval")
  record Shown(
      UUID id,
      long version,
      ApprovalState state,
      Instant until,
      Instant askedAt,
      List<Stage> steps) {}

  /** One of its steps. */
  @Schema(name = "ApprovalStep")
  record Stage(
      UUID id,
      int number,
      @Nullable PersonId person,
      String name,
      String email,
      Step.@Nullable Decision decision,
      String note,
      @Nullable Instant decidedAt) {

    static Stage of(Step step) {
      return new Stage(
          step.id(),
          step.number(),
          step.person(),
          step.name(),
          step.email(),
          step.decision(),
          step.note(),
          step.decidedAt());
    }
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/approvals")
  @ResponseStatus(HttpStatus.CREATED)
  Shown ask(@PathVariable UUID id, @RequestBody Sent sent) {
    var asked = approvals.ask(new MaterialId(id), sent.approval());
    return approvals.of(new MaterialId(id)).stream()
        .filter(one -> one.id().equals(asked))
        .map(this::shown)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  @GetMapping("/api/v1/newsroom/materials/{id}/approvals")
  Slice<Shown> list(@PathVariable UUID id) {
    return new Slice<>(approvals.of(new MaterialId(id)).stream().map(this::shown).toList(), null);
  }

  /** Sends the letter to the step whose turn it is once more. */
  @PostMapping("/api/v1/newsroom/approvals/steps/{step}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void again(@PathVariable UUID step) {
    approvals.again(step);
  }

  private Shown shown(Approval approval) {
    return new Shown(
        approval.id(),
        approval.version(),
        approval.state(clock.instant()),
        approval.until(),
        approval.askedAt(),
        approval.steps().stream().map(Stage::of).toList());
  }
}
