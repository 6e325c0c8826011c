package uz.minbar.foundation.today;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uz.minbar.foundation.web.Menu;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;

/**
 * What came while a page of the desk stands open. The page asks now and then, see {@code live.js};
 * the answer is 204 and nothing more as long as nothing changed.
 */
@Controller
public class Live {

  private final List<Reporter> reporters;

  Live(List<Reporter> reporters) {
    this.reporters = reporters;
  }

  /**
   * @param at the page that asks
   * @param since when it was opened
   * @param known what it shows already
   */
  @GetMapping("/desk/live")
  @Nullable ModelAndView live(
      Page page,
      HttpServletResponse response,
      @RequestParam String at,
      @RequestParam String since,
      @RequestParam String known) {
    var from = moment(since);
    var arrivals =
        reporters.stream().flatMap(reporter -> reporter.arrived(page, from).stream()).toList();
    var menu = page.menuAt(at);
    if (known(menu, arrivals).equals(known)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    var model = new HashMap<String, Object>();
    model.put("menu", menu);
    model.put("at", at);
    model.put("since", from);
    model.put("arrivals", arrivals);
    model.put("swap", true);
    return page.render("frame/live", Map.copyOf(model));
  }

  /** Where a page that shows this asks next. */
  public static String address(
      String at, Instant since, List<Menu.Group> menu, List<Reporter.Arrival> arrivals) {
    return UriComponentsBuilder.fromPath("/desk/live")
        .queryParam("at", "{at}")
        .queryParam("since", since.toString())
        .queryParam("known", known(menu, arrivals))
        .encode()
        .buildAndExpand(at)
        .toUriString();
  }

  private static String known(List<Menu.Group> menu, List<Reporter.Arrival> arrivals) {
    // By their words: an enum's own hash differs from node to node.
    return Integer.toHexString((menu.toString() + arrivals).hashCode());
  }

  private static Instant moment(String since) {
    try {
      return Instant.parse(since);
    } catch (DateTimeException e) {
      throw Problem.invalid("since", "foundation.problem.unreadable");
    }
  }
}
