package uz.minbar.newsroom.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MaterialId;

/**
 * An approval asked by links.
 *
 * @param version of the material; it approves no other
 * @param until when it must be given
 * @param steps one or two, in their order
 */
public record Approval(
    UUID id,
    MaterialId material,
    long version,
    Instant until,
    Instant askedAt,
    @Nullable Instant voidAt,
    List<Step> steps) {

  public ApprovalState state(Instant now) {
    if (steps.stream().anyMatch(step -> step.decision() == Step.Decision.RETURNED)) {
      return ApprovalState.RETURNED;
    }
    if (next().isEmpty()) {
      return ApprovalState.APPROVED;
    }
    if (voidAt != null) {
      return ApprovalState.VOID;
    }
    return now.isBefore(until) ? ApprovalState.WAITING : ApprovalState.EXPIRED;
  }

  /** The step that has to decide now. */
  Optional<Step> next() {
    return steps.stream().filter(step -> step.decision() == null).findFirst();
  }

  Step step(UUID id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }
}
