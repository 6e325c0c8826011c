package uz.minbar.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;

/**
 * A piece as it stands in the press centre.
 *
 * @param body cleaned HTML; "" in lists, which show none
 * @param correctedAt when its words changed last; null where they stand as they came out
 * @param note what was corrected or why it was withdrawn
 * @param corrections all of them, the newest last; none in lists
 */
public record Placement(
    UUID id,
    MaterialId material,
    Language language,
    String slug,
    MaterialKind kind,
    String headline,
    String lead,
    String body,
    boolean machine,
    List<UUID> pictures,
    List<String> regions,
    long version,
    Instant publishedAt,
    @Nullable Instant correctedAt,
    @Nullable Instant withdrawnAt,
    String note,
    List<Correction> corrections) {

  /**
   * One open correction.
   *
   * @param note what changed and why
   * @param headline how it read before; null where the headline stayed
   */
  public record Correction(Instant at, String note, @Nullable String headline) {}

  /** A piece that stands nowhere yet, as it would. */
  public static Placement preview(Piece piece, Instant now) {
    return new Placement(
        piece.material().value(),
        piece.material(),
        piece.language(),
        piece.slug(),
        piece.kind(),
        piece.headline(),
        piece.lead(),
        piece.body(),
        piece.machine(),
        List.of(),
        piece.regions(),
        piece.version(),
        now,
        null,
        null,
        "",
        List.of());
  }

  /** When a reader last had something new here. */
  public Instant changedAt() {
    return correctedAt == null ? publishedAt : correctedAt;
  }

  /** Its address below the press centre's own. */
  public String path() {
    return "/" + language.prefix() + "/news/" + slug;
  }
}
