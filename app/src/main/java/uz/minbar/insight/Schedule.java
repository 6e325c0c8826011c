package uz.minbar.insight;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a kind of digest goes out by itself.
 *
 * @param hour in Tashkent
 * @param since when it was set so: what was due before is not made up for
 * @param failedAt when it last could not be made; null where all is well
 */
public record Schedule(
    DigestKind kind,
    boolean active,
    LocalTime hour,
    @Nullable Instant since,
    @Nullable Instant failedAt) {

  /** Before the leadership's day begins. */
  public static final LocalTime USUAL = LocalTime.of(8, 0);
}
