package uz.minbar.website;

import java.util.List;
import uz.minbar.archive.Asset;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Region;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.polls.PollResult;
import uz.minbar.publishing.signing.Statement;

/**
 * A piece to read.
 *
 * @param languages in which it stands here
 * @param more other pieces, the newest first
 * @param code of the signature under it, in groups; "" where it has none
 * @param results how people voted, where it is a poll and has ended
 */
public record Reading(
    Placement piece,
    List<Language> languages,
    List<Asset> pictures,
    List<Region> regions,
    List<Placement> more,
    String code,
    List<PollResult> results) {

  private static final int WORDS_A_MINUTE = 180;

  /** The words as they are signed. */
  public String signedWords() {
    return Statement.words(piece.headline(), piece.lead(), piece.body());
  }

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
