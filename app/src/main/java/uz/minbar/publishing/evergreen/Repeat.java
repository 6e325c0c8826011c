package uz.minbar.publishing.evergreen;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MaterialId;

/**
 * A material that goes out again and again on a channel.
 *
 * @param nextAt when the next occasion is due; in the past while something holds it
 * @param occasion the number of the last one
 * @param stoppedAt null while it goes on
 * @param stoppedFor text key of why the program stopped it; null where a person did
 */
public record Repeat(
    MaterialId material,
    UUID channel,
    Rhythm rhythm,
    Instant nextAt,
    int occasion,
    @Nullable Instant stoppedAt,
    @Nullable String stoppedFor) {

  public boolean running() {
    return stoppedAt == null;
  }
}
