package uz.minbar.reaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.CaseId;

/**
 * What an office has to do about the problem behind a case.
 *
 * @param office the responsible office of the hokimiyat
 * @param inCharge who answers for it there; "" where nobody is named
 * @param task what is to be done
 * @param doneAt when it was done; null while it is open
 * @param proof what shows that it was done, in words
 * @param proofLink where that can be seen; null for nowhere
 * @param proofAsset a picture of the archive that shows it; null for none
 */
public record Instruction(
    UUID id,
    CaseId caseId,
    String office,
    String inCharge,
    String task,
    Instant givenAt,
    Instant dueAt,
    @Nullable Instant doneAt,
    String proof,
    @Nullable String proofLink,
    @Nullable UUID proofAsset) {

  public boolean late(Instant now) {
    return doneAt == null && dueAt.isBefore(now);
  }

  /** Its state by its word: done, late or open. */
  public String state(Instant now) {
    return doneAt != null ? "done" : late(now) ? "late" : "open";
  }

  /**
   * What shows that it was done.
   *
   * @param link an https or http address; "" for none
   */
  public record Proof(String words, String link, @Nullable UUID asset) {}

  /** What is asked of an office. */
  public record Order(String office, String inCharge, String task, @Nullable Instant dueAt) {}
}
