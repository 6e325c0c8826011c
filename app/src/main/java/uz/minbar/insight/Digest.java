package uz.minbar.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;

/**
 * A digest as it was made; it never changes.
 *
 * @param day on which it was due, in Tashkent; one of a kind a day
 * @param since what it tells of begins there, until ends it
 * @param madeBy null where the program made it at its hour
 */
public record Digest(
    UUID id,
    DigestKind kind,
    LocalDate day,
    Instant since,
    Instant until,
    Instant madeAt,
    @Nullable PersonId madeBy,
    String title) {

  /** The name of its files, without an ending. */
  public String file() {
    return kind.word() + "-" + day;
  }
}
