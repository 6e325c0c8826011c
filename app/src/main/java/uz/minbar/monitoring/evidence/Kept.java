package uz.minbar.monitoring.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a mention.
 *
 * @param reason why it was asked for: case, alert or hand
 * @param state wanted, kept or failed
 * @param fault text key of why it is not kept; null where it is, or may still be
 * @param fetchedAt when the page was there; null before
 * @param address where it was found in the end, "" before
 * @param status of the answer, 0 before
 * @param picture kept, absent (no browser installed) or failed; "" before
 * @param manifest SHA-256 of the manifest that names all files; "" before
 */
public record Kept(
    UUID id,
    String reason,
    String state,
    Instant askedAt,
    @Nullable String fault,
    @Nullable Instant fetchedAt,
    String address,
    int status,
    String picture,
    List<File> files,
    String manifest) {

  /**
   * A file of it.
   *
   * @param sha256 under which it lies in the storage
   */
  public record File(String name, String sha256, long bytes) {}
}
