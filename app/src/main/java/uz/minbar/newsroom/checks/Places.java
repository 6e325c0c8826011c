package uz.minbar.newsroom.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialKind;

/** Some kinds begin with places in brackets; nobody shall publish one of them. */
public final class Places {

  /** Official words, and polls, which nobody can change once they are out. */
  private static final Set<MaterialKind> STRICT =
      EnumSet.of(
          MaterialKind.REACTION, MaterialKind.ANSWER, MaterialKind.REFUTATION, MaterialKind.POLL);

  static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]]{3,200}]");

  private Places() {}

  /**
   * @throws Problem (409) naming the first place that is not filled in
   */
  public static void requireFilled(Material material) {
    if (!STRICT.contains(material.kind())) {
      return;
    }
    for (var language : material.languages()) {
      var place = PLACE.matcher(Html.plain(material.body().exact(language)));
      if (place.find()) {
        throw Problem.conflict("newsroom.fault.placeLeft", place.group());
      }
    }
  }
}
