package uz.minbar.newsroom.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.minbar.foundation.web.Differences;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.MaterialVersion;

/** What changed in one language from one version to another. */
public record Changed(
    Language language,
    List<Differences.Piece> headline,
    List<Differences.Piece> lead,
    List<Differences.Piece> body) {

  /**
   * What changed in the source since a language was last written; empty where no kept version
   * tells.
   *
   * @param versions the newest first
   */
  static Optional<Changed> sourceSince(
      Material material, List<MaterialVersion> versions, Language language) {
    var now = new MaterialText(material.headline(), material.lead(), material.body());
    return versions.stream()
        .map(MaterialVersion::text)
        .takeWhile(text -> !between(text, now, language).something())
        .reduce((_, older) -> older)
        .map(made -> between(made, now, Language.UZ_LATN))
        .filter(Changed::something);
  }

  /** Words as they stood before, with those that went. */
  public static List<Differences.Piece> before(List<Differences.Piece> pieces) {
    return pieces.stream().filter(one -> one.kind() != Differences.Kind.ADDED).toList();
  }

  /** Words as they stand after, with those that came. */
  public static List<Differences.Piece> after(List<Differences.Piece> pieces) {
    return pieces.stream().filter(one -> one.kind() != Differences.Kind.REMOVED).toList();
  }

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
