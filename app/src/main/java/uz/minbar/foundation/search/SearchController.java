package uz.minbar.foundation.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;

/** The search on the desk: its page, a few lines for the palette, and the call of the API. */
@Controller
class SearchController {

  private static final int LIMIT = 20;
  private static final int PALETTE = 6;

  private final Search search;
  private final List<SearchSource> sources;

  SearchController(Search search, List<SearchSource> sources) {
    this.search = search;
    this.sources = sources;
  }

  /** A line of the palette. */
  record Line(String text, String place, String path) {}

  @GetMapping(path = "/desk/search", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String in,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String cursor) {
    var found = search.find(wanted(page, q, in, language), cursor, LIMIT);
    var kinds = new HashMap<String, String>();
    sources.forEach(source -> kinds.put(source.room(), source.kindKey()));
    return page.render("frame/search", Map.of("found", found, "kinds", kinds, "q", q.strip()));
  }

  @GetMapping(path = "/desk/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Line> palette(Page page, @RequestParam(defaultValue = "") String q) {
    return search.find(wanted(page, q, null, null), null, PALETTE).hits().items().stream()
        .map(hit -> new Line(Hit.plain(hit.title()), page.t(hit.kindKey()), hit.path()))
        .toList();
  }

  /** {@code {"items": […], "next": …, "facets": {"in": {"newsroom": 3}}}}. */
  @GetMapping("/api/v1/search")
  @ResponseBody
  Map<String, @Nullable Object> api(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String in,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var found = search.find(wanted(page, q, in, language), cursor, Slice.limit(limit));
    var answer = new HashMap<String, @Nullable Object>();
    answer.put("items", found.hits().items().stream().map(Item::of).toList());
    answer.put("next", found.hits().next());
    answer.put("facets", Map.of("in", found.counts()));
    return answer;
  }

  /** A hit as the API gives it. */
  record Item(
      String room,
      String id,
      String title,
      String snippet,
      String language,
      String at,
      double score,
      String address) {

    static Item of(Hit hit) {
      return new Item(
          hit.room(),
          hit.id().toString(),
          Hit.plain(hit.title()),
          Hit.plain(hit.snippet()),
          hit.language(),
          hit.at().toString(),
          hit.score(),
          hit.path());
    }
  }

  private static Search.Wanted wanted(
      Page page, String q, @Nullable String in, @Nullable String language) {
    Set<String> rooms = new LinkedHashSet<>();
    Optional.ofNullable(in)
        .ifPresent(
            text -> {
              for (String room : text.split(",", 20)) {
                if (!room.isBlank()) {
                  rooms.add(room.strip());
                }
              }
            });
    return new Search.Wanted(
        q,
        rooms,
        Optional.ofNullable(language).flatMap(Language::ofTag).map(Language::tag).orElse(null),
        page.language().tag(),
        page::may);
  }
}
