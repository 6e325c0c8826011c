package uz.minbar.insight.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.Arrangements;
import uz.minbar.insight.Schedule;

/** What the office arranges on the page of the digests: hours, days off, recipients. */
@Controller
class ArrangementController {

  private static final String DIGESTS = "/desk/insight";

  private final Arrangements arrangements;
  private final DigestController digests;

  ArrangementController(Arrangements arrangements, DigestController digests) {
    this.arrangements = arrangements;
    this.digests = digests;
  }

  /** One form for all kinds: {@code active-morning}, {@code hour-morning} … */
  @PostMapping("/desk/insight/schedules")
  ModelAndView schedules(Page page, @RequestParam Map<String, String> form) {
    for (var before : arrangements.schedules()) {
      String word = before.kind().word();
      boolean active = "true".equals(form.get("active-" + word));
      var hour = hour(form.getOrDefault("hour-" + word, ""));
      if (active != before.active() || !hour.equals(before.hour())) {
        arrangements.schedule(before.kind(), active, hour);
      }
    }
    page.flash("insight.done.schedules");
    return page.redirect(DIGESTS);
  }

  @PostMapping("/desk/insight/calendar")
  ModelAndView calendar(
      Page page,
      @RequestParam(defaultValue = "false") boolean saturdays,
      @RequestParam(defaultValue = "") String off) {
    try {
      arrangements.setCalendar(saturdays, days(List.of(off.split("[\\s,;]+"))));
      page.flash("insight.done.calendar");
    } catch (Problem problem) {
      page.flashFault(problem);
    }
    return page.redirect(DIGESTS);
  }

  @PostMapping("/desk/insight/recipients")
  ModelAndView add(Page page, RecipientForm form) {
    try {
      var _ = arrangements.add(form.recipient());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = digests.list(page, "", null, form, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("insight.done.added", RecipientForm.text(form.name()));
    return page.redirect(DIGESTS);
  }

  @PostMapping("/desk/insight/recipients/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    arrangements.removeRecipient(id);
    page.flash("insight.done.removed");
    return page.redirect(DIGESTS);
  }

  /**
   * An hour as forms and the API write it.
   *
   * @throws Problem 422 for one that is none
   */
  static LocalTime hour(String text) {
    try {
      return text.isBlank() ? Schedule.USUAL : LocalTime.parse(text.strip()).withNano(0);
    } catch (DateTimeException e) {
      throw Problem.invalid("hour", "insight.fault.hour");
    }
  }

  /**
   * Days as ISO 8601 writes them.
   *
   * @throws Problem 422 for one that is none
   */
  static Set<LocalDate> days(List<String> written) {
    var days = new TreeSet<LocalDate>();
    for (String one : written) {
      try {
        if (!one.isBlank()) {
          days.add(LocalDate.parse(one.strip()));
        }
      } catch (DateTimeException e) {
        throw Problem.invalid("off", "insight.fault.day");
      }
    }
    return days;
  }
}
