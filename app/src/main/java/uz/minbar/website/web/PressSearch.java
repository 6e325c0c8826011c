package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.website.Found;
import uz.minbar.website.Headlines;
import uz.minbar.website.SectionReader;
import uz.minbar.website.Website;

/** The search of the press centre, and what it offers while somebody types. */
@Controller
class PressSearch {

  private static final int LIMIT = 20;
  private static final int LONGEST_QUESTION = 200;

  /** One letter begins too much. */
  private static final int SHORTEST_BEGINNING = 2;

  private final Website website;
  private final Headlines headlines;
  private final SectionReader sections;
  private final Sites sites;

  PressSearch(Website website, Headlines headlines, SectionReader sections, Sites sites) {
    this.website = website;
    this.headlines = headlines;
    this.sections = sections;
    this.sites = sites;
  }

  /**
   * A piece that somebody may be looking for.
   *
   * @param text its headline
   */
  record Suggestion(String text, String path) {}

  @GetMapping(PressController.PREFIX + "/search")
  ModelAndView search(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor) {
    String asked = asked(q);
    @Nullable Found found =
        asked.isEmpty() ? null : website.search(page.language(), asked, cursor, LIMIT);
    var model = new HashMap<String, @Nullable Object>();
    model.put("site", sites.site(page));
    model.put("q", asked);
    model.put("found", found);
    model.put("sections", found == null || cursor != null ? List.of() : sections.search(asked));
    return page.render("website/open/search", model);
  }

  @GetMapping(PressController.PREFIX + "/search/suggest")
  @ResponseBody
  List<Suggestion> suggest(
      Page page, HttpServletResponse response, @RequestParam(defaultValue = "") String q) {
    PressController.keep(response);
    String asked = asked(q);
    return asked.length() < SHORTEST_BEGINNING
        ? List.of()
        : headlines.begun(page.language(), asked).stream()
            .map(
                piece ->
                    new Suggestion(
                        piece.headline(), "/" + page.language().prefix() + "/news/" + piece.slug()))
            .toList();
  }

  private static String asked(String q) {
    String asked = q.strip();
    return asked.substring(0, Math.min(asked.length(), LONGEST_QUESTION));
  }
}
