package uz.minbar.newsroom.checks;

import java.util.ArrayList;
import java.util.List;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Poll;

/**
 * A field left empty beside one that is not, places of a template that nobody filled in, and a poll
 * without answers.
 */
final class Forgotten {

  private Forgotten() {}

  static List<Finding> of(Material material, Language language) {
    String headline = material.headline().exact(language);
    String body = material.body().exact(language);
    var found = new ArrayList<Finding>();
    if (headline.isEmpty() != body.isEmpty()) {
      found.add(
          Finding.of(Finding.Kind.FORGOTTEN, language, headline.isEmpty() ? "headline" : "body"));
    }
    Places.PLACE
        .matcher(headline + "\n" + Html.plain(body))
        .results()
        .forEach(place -> found.add(Finding.of(Finding.Kind.FORGOTTEN, language, place.group())));
    if (material.kind() == MaterialKind.POLL
        && Poll.of(headline, body).answers().size() < Poll.LEAST) {
      found.add(Finding.of(Finding.Kind.ANSWERS, language, "body"));
    }
    return found;
  }
}
