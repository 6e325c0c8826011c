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

  private static final int WORDS_A_MINUTE = 180;

  /** Minutes to read it; at least one. */
  public int minutes() {
    int words = 1;
    String body = piece.body();
    for (int at = body.indexOf(' '); at >= 0; at = body.indexOf(' ', at + 1)) {
      words++;
    }
    return Math.max(1, words / WORDS_A_MINUTE);
  }
}
