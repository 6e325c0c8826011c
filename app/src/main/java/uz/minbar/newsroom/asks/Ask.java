package uz.minbar.newsroom.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/**
 * What an office is asked for a material.
 *
 * @param person of that office; "" where nobody is named
 * @param email where letters go; "" where the link is handed over
 * @param language of the letters
 * @param answers its parts, the oldest first
 */
public record Ask(
    UUID id,
    MaterialId material,
    String office,
    String person,
    String email,
    Language language,
    String question,
    Instant dueAt,
    @Nullable PersonId askedBy,
    Instant askedAt,
    @Nullable Instant closedAt,
    List<Answer> answers) {

  public AskState state(Instant now) {
    if (closedAt != null) {
      return AskState.CLOSED;
    }
    if (!answers.isEmpty()) {
      return AskState.ANSWERED;
    }
    return now.isBefore(dueAt) ? AskState.WAITING : AskState.OVERDUE;
  }

  /** How many files have come so far. */
  int files() {
    return answers.stream().mapToInt(answer -> answer.files().size()).sum();
  }
}
