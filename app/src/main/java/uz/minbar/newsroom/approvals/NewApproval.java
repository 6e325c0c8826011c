package uz.minbar.newsroom.approvals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;

/**
 * Whose approval is asked, and until when.
 *
 * @param language of letters to people outside; those of the staff have their own
 */
public record NewApproval(
    String note, @Nullable Instant until, Language language, List<Approver> approvers) {

  /** Somebody of the staff, or a name with an address. */
  public record Approver(@Nullable PersonId person, String name, String email) {}
}
