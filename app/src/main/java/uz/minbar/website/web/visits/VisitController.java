package uz.minbar.website.web.visits;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Placement;
import uz.minbar.website.Website;
import uz.minbar.website.visits.VisitCounts;
import uz.minbar.website.visits.VisitReport;

/** How the press centre is read, on the desk and over the API. */
@Controller
class VisitController {

  private static final String DESK = "/desk/website/visits";
  private static final String API = "/api/v1/website/visits";
  private static final int PREFIX = "/oz/".length();
  private static final String NEWS = "news/";

  private final VisitCounts visits;
  private final Website website;

  VisitController(VisitCounts visits, Website website) {
    this.visits = visits;
    this.website = website;
  }

  @GetMapping(DESK)
  ModelAndView show(Page page) {
    var report = visits.report();
    var titles = new LinkedHashMap<String, String>();
    report.pages().forEach(one -> titles.put(one.path(), title(one.path())));
    return page.render("website/desk/visits", Map.of("report", report, "titles", titles));
  }

  @GetMapping(API)
  @ResponseBody
  VisitReport report() {
    return visits.report();
  }

  /** A piece by its headline, any other page by its path. */
  private String title(String path) {
    String within = path.substring(PREFIX);
    return within.startsWith(NEWS)
        ? Language.ofPrefix(path.substring(1, PREFIX - 1))
            .flatMap(language -> website.piece(language, within.substring(NEWS.length())))
            .map(Placement::headline)
            .orElse(path)
        : path;
  }
}
