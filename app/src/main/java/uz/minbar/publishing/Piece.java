package uz.minbar.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.archive.Asset;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;

/**
 * A material in one language, as it goes to a channel.
 *
 * @param machine whether a machine made this language's words and nobody has looked at them
 * @param assets pictures and videos in their order
 * @param page where it stands in the press centre; null where it does not go there
 * @param note why it was corrected or withdrawn, "" before
 * @param own words written for this channel alone, paragraphs apart; "" where it takes the
 *     material's
 * @param occasion 0 for the first time, then one more for each repeat
 */
public record Piece(
    MaterialId material,
    MaterialKind kind,
    long version,
    Language language,
    String headline,
    String lead,
    String body,
    boolean machine,
    List<Asset> assets,
    List<String> regions,
    String slug,
    @Nullable String page,
    String note,
    String own,
    int occasion) {

  public List<Asset> pictures() {
    return assets.stream().filter(asset -> !asset.video()).toList();
  }

  public List<Asset> videos() {
    return assets.stream().filter(Asset::video).toList();
  }

  /**
   * The video that goes where a post holds one video and nothing beside it: the first; null where
   * there is none.
   */
  public @Nullable Asset film() {
    return videos().isEmpty() ? null : videos().getFirst();
  }

  /** Text key of what stays away from where a post holds one video and nothing beside it. */
  public @Nullable String besideFilm() {
    return film() != null && assets.size() > 1 ? "publishing.videoAlone" : null;
  }

  Piece saying(String words) {
    return new Piece(
        material, kind, version, language, headline, lead, body, machine, assets, regions, slug,
        page, note, words, occasion);
  }

  Piece on(int repeat) {
    return new Piece(
        material, kind, version, language, headline, lead, body, machine, assets, regions, slug,
        page, note, own, repeat);
  }
}
