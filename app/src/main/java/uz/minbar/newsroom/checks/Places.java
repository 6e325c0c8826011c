package uz.minbar.newsroom.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialKind;

/** An official word begins with places in brackets; nobody shall publish one of them. */
public final class Places {

  private static final Set<MaterialKind> OFFICIAL =
      EnumSet.of(MaterialKind.REACTION, MaterialKind.ANSWER, MaterialKind.REFUTATION);

  static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]]{3,200}]");

  private Places() {}

  /**
   * @throws Problem (409) naming the first place that is not filled in
   */
  public static void requireFilled(Material material) {
    if (!OFFICIAL.contains(material.kind())) {
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
