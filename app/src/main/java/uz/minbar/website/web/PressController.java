package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.Shelf;
import uz.minbar.website.Website;

/** The pages of the press centre. */
@Controller
class PressController {

  private static final String PREFIX = "/{prefix:oz|uz|ru|en}";
  private static final int LIMIT = 20;

  private final Website website;
  private final Settings settings;

  PressController(Website website, Settings settings) {
    this.website = website;
    this.settings = settings;
  }

  /** Sends everybody to her own language. */
  @GetMapping("/")
  ModelAndView start(Page page) {
    return new ModelAndView("redirect:/" + page.language().prefix() + "/");
  }

  @GetMapping({PREFIX, PREFIX + "/"})
  ModelAndView home(Page page, HttpServletResponse response) {
    keep(response);
    return page.render(
        "website/open/home",
        Map.of(
            "site", site(page),
            "front", website.front(page.language())));
  }

  @GetMapping(PREFIX + "/news")
  ModelAndView list(
      Page page,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor) {
    keep(response);
    String wanted = kind == null || kind.isBlank() ? null : MaterialKind.ofWord(kind).word();
    return page.render(
        "website/open/list",
        Map.of(
            "site", site(page),
            "title", page.t(wanted == null ? "website.news" : "website.kinds." + wanted),
            "about", "",
            "pieces",
                website.list(
                    new Shelf.Wanted(page.language(), null, wanted, null), cursor, LIMIT)));
  }

  @GetMapping(PREFIX + "/regions")
  ModelAndView regions(Page page, HttpServletResponse response) {
    keep(response);
    return page.render(
        "website/open/regions", Map.of("site", site(page), "regions", website.regions()));
  }

  @GetMapping(PREFIX + "/regions/{word}")
  ModelAndView region(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam(required = false) @Nullable String cursor) {
    keep(response);
    var region = website.region(word).orElseThrow(Problem::notFound);
    return page.render(
        "website/open/list",
        Map.of(
            "site", site(page),
            "title", region.name().best(page.language()),
            "about", region.about().best(page.language()),
            "pieces",
                website.list(new Shelf.Wanted(page.language(), word, null, null), cursor, LIMIT)));
  }

  @GetMapping(PREFIX + "/search")
  ModelAndView search(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("site", site(page));
    model.put("q", q);
    model.put(
        "pieces",
        q.isBlank() || q.length() > 200
            ? null
            : website.list(new Shelf.Wanted(page.language(), null, null, q), cursor, LIMIT));
    return page.render("website/open/search", model);
  }

  @GetMapping(PREFIX + "/news/{slug}")
  ModelAndView piece(Page page, HttpServletResponse response, @PathVariable String slug) {
    var reading = website.reading(page.language(), slug).orElseThrow(Problem::notFound);
    if (reading.piece().withdrawnAt() != null) {
      var view =
          page.render(
              "website/open/withdrawn", Map.of("site", site(page), "piece", reading.piece()));
      view.setStatus(HttpStatus.GONE);
      return view;
    }
    keep(response);
    return page.render("website/open/piece", Map.of("site", site(page), "reading", reading));
  }

  private Site site(Page page) {
    return new Site(website.office(page.language()), settings.publicUrl());
  }

  /** A minute: as long as a correction may take to reach somebody who reads again. */
  static void keep(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Vary", "Cookie");
  }
}
