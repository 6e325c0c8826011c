package uz.minbar.foundation.today;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.foundation.web.Page;

/** The first page of the desk. */
@Controller
class TodayController {

  private static final Logger LOG = LoggerFactory.getLogger(TodayController.class);

  private final List<Reporter> reporters;

  TodayController(List<Reporter> reporters) {
    this.reporters = reporters;
  }

  @GetMapping("/desk")
  ModelAndView today(Page page) {
    var today = new Today();
    reporters.forEach(reporter -> ask(reporter, page, today));
    return page.render("frame/today", Map.of("today", today));
  }

  /** A room in trouble is told of and takes no other room's lines away. */
  private static void ask(Reporter reporter, Page page, Today today) {
    var part = new Today();
    try {
      reporter.report(page, part);
      today.add(part);
    } catch (RuntimeException e) {
      LOG.error("{} has nothing to say today.", reporter.getClass().getSimpleName(), e);
      today.say(0, page.t("frame.today.part"));
    }
  }

  @Bean
  static MenuItem todayLine() {
    return new MenuItem(MenuItem.Place.TODAY, 0, "frame", "frame.today", "/desk", null);
  }
}
