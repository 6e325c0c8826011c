package uz.minbar.website;

import java.util.List;
import uz.minbar.archive.Asset;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Region;
import uz.minbar.publishing.Placement;

/**
 * A piece to read.
 *
 * @param languages in which it stands here
 * @param more other pieces, the newest first
 */
public record Reading(
    Placement piece,
    List<Language> languages,
    List<Asset> pictures,
    List<Region> regions,
    List<Placement> more) {

  /** Minutes to read it, at 180 words a minute; at least one. */
  public int minutes() {
    return Math.max(1, piece.body().split("\\s+").length / 180);
  }
}
