package uz.minbar.foundation.today;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.foundation.web.Page;

/** The first page of the desk. */
@Controller
class TodayController {

  private final List<Reporter> reporters;

  TodayController(List<Reporter> reporters) {
    this.reporters = reporters;
  }

  @GetMapping("/desk")
  ModelAndView today(Page page) {
    var today = new Today();
    reporters.forEach(reporter -> reporter.report(page, today));
    return page.render("frame/today", Map.of("today", today));
  }

  @Bean
  static MenuItem todayLine() {
    return new MenuItem(MenuItem.Place.TODAY, 0, "frame", "frame.today", "/desk", null);
  }
}
