package uz.minbar.newsroom.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;

/**
 * One step of an approval.
 *
 * @param number from 1
 * @param person of the staff; null for somebody outside
 * @param language of the letter
 * @param decision null before
 */
public record Step(
    UUID id,
    int number,
    @Nullable PersonId person,
    String name,
    String email,
    Language language,
    @Nullable Decision decision,
    String note,
    @Nullable Instant decidedAt) {

  /** What was decided. */
  public enum Decision {
    APPROVED,
    RETURNED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Decision ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
