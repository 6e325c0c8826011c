package uz.minbar.newsroom.web;

import java.util.Arrays;
import java.util.List;
import uz.minbar.foundation.web.Differences;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.MaterialText;

/** What changed in one language from one version to another. */
public record Changed(
    Language language,
    List<Differences.Piece> headline,
    List<Differences.Piece> lead,
    List<Differences.Piece> body) {

  /** The languages whose words differ. */
  static List<Changed> between(MaterialText older, MaterialText newer) {
    return Arrays.stream(Language.values())
        .map(language -> between(older, newer, language))
        .filter(Changed::something)
        .toList();
  }

  private static Changed between(MaterialText older, MaterialText newer, Language language) {
    return new Changed(
        language,
        Differences.between(older.headline().exact(language), newer.headline().exact(language)),
        Differences.between(older.lead().exact(language), newer.lead().exact(language)),
        Differences.between(
            Html.plain(older.body().exact(language)), Html.plain(newer.body().exact(language))));
  }

  private boolean something() {
    return java.util.stream.Stream.of(headline, lead, body)
        .flatMap(List::stream)
        .anyMatch(piece -> piece.kind() != Differences.Kind.SAME);
  }
}
