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
 * @param body cleaned HTML
 * @param note what was corrected or why it was withdrawn
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
    String note) {

  /** Its address below the press centre's own. */
  public String path() {
    return "/" + language.prefix() + "/news/" + slug;
  }
}
