package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.SectionReader;
import uz.minbar.website.Uzbek;
import uz.minbar.website.Website;

/** The pages of the press centre. */
@Controller
class PressController {

  static final String PREFIX = "/{prefix:oz|uz|ru|en}";
  private static final int LIMIT = 20;

  private final Website website;
  private final SectionReader sections;
  private final Sites sites;

  PressController(Website website, SectionReader sections, Sites sites) {
    this.website = website;
    this.sections = sections;
    this.sites = sites;
  }

  /** Sends everybody to her own language. */
  @GetMapping("/")
  ModelAndView start(Page page, HttpServletResponse response) {
    response.setHeader("Vary", "Cookie, Accept-Language");
    return new ModelAndView("redirect:/" + page.language().prefix() + "/");
  }

  /** One page, one address: what is written a little otherwise leads there for good. */
  @GetMapping({
    PREFIX,
    PREFIX + "/news/",
    PREFIX + "/news/{slug}/",
    PREFIX + "/regions/",
    PREFIX + "/regions/{word}/",
    PREFIX + "/sections/{word}/",
    PREFIX + "/events/",
    PREFIX + "/events/{word}/",
    PREFIX + "/search/",
    PREFIX + "/subscribe/",
    PREFIX + "/verify/"
  })
  ModelAndView astray(Page page) {
    String path = page.path();
    return moved(path.length() == 3 ? path + "/" : path.substring(0, path.length() - 1));
  }

  @GetMapping(PREFIX + "/")
  ModelAndView home(Page page, HttpServletResponse response) {
    keep(response);
    return page.render(
        "website/open/home",
        Map.of("site", sites.site(page), "front", website.front(page.language())));
  }

  @GetMapping(PREFIX + "/news")
  ModelAndView list(
      Page page,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(required = false) @Nullable String cursor) {
    keep(response);
    var filter = Filter.of(kind, region, month);
    return page.render(
        "website/open/list",
        Map.of(
            "site", sites.site(page),
            "filter", filter,
            "path", "/news" + filter.query(),
            "title", page.t(kind.isEmpty() ? "website.news" : "website.kinds." + kind),
            "months", website.months(page.language()),
            "regions", website.regions(),
            "pieces", website.list(filter.wanted(page.language()), cursor, LIMIT)));
  }

  @GetMapping(PREFIX + "/regions")
  ModelAndView regions(Page page, HttpServletResponse response) {
    keep(response);
    return page.render(
        "website/open/regions", Map.of("site", sites.site(page), "regions", website.regions()));
  }

  @GetMapping(PREFIX + "/regions/{word}")
  ModelAndView region(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam(required = false) @Nullable String cursor) {
    keep(response);
    var region = website.region(word).orElseThrow(Problem::notFound);
    var wanted = Filter.of("", word, "").wanted(page.language());
    return page.render(
        "website/open/list",
        Map.of(
            "site", sites.site(page),
            "path", "/regions/" + word,
            "title", Uzbek.in(page.language(), region.name()),
            "about", Uzbek.in(page.language(), region.about()),
            "pieces", website.list(wanted, cursor, LIMIT)));
  }

  @GetMapping(PREFIX + "/news/{slug}")
  ModelAndView piece(Page page, HttpServletResponse response, @PathVariable String slug) {
    var reading = website.reading(page.language(), slug).orElse(null);
    if (reading == null) {
      return elsewhere(page, slug);
    }
    if (reading.piece().withdrawnAt() != null) {
      response.setHeader("Cache-Control", "no-cache");
      var view =
          page.render(
              "website/open/withdrawn", Map.of("site", sites.site(page), "piece", reading.piece()));
      view.setStatus(HttpStatus.GONE);
      return view;
    }
    keep(response);
    return page.render("website/open/piece", Map.of("site", sites.site(page), "reading", reading));
  }

  @GetMapping(PREFIX + "/sections/{word}")
  ModelAndView section(Page page, HttpServletResponse response, @PathVariable String word) {
    keep(response);
    return page.render(
        "website/open/section",
        Map.of(
            "site", sites.site(page),
            "reading", sections.shown(word).orElseThrow(Problem::notFound)));
  }

  /** Not in this language: in which then? Nobody is left before a closed door. */
  private ModelAndView elsewhere(Page page, String slug) {
    String small = slug.toLowerCase(Locale.ROOT);
    if (!small.equals(slug)) {
      return moved("/" + page.language().prefix() + "/news/" + small);
    }
    var versions = website.versions(slug);
    if (versions.isEmpty()) {
      throw Problem.notFound();
    }
    var view =
        page.render(
            "website/open/elsewhere", Map.of("site", sites.site(page), "versions", versions));
    view.setStatus(HttpStatus.NOT_FOUND);
    return view;
  }

  private static ModelAndView moved(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return new ModelAndView(view);
  }

  /** A minute: as long as a correction may take to reach somebody who reads again. */
  static void keep(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Vary", "Cookie");
  }
}
