package uz.minbar.publishing.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.hours.WeeklyHours;

/** The publishing hours of a channel, on its page. */
@Controller
class HoursController {

  private final WeeklyHours hours;
  private final Channels channels;

  HoursController(WeeklyHours hours, Channels channels) {
    this.hours = hours;
    this.channels = channels;
  }

  @PostMapping("/desk/publishing/channels/{id}/hours")
  ModelAndView set(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    var account = channels.channel(id).orElseThrow(Problem::notFound);
    var typed = Week.typed(sent);
    try {
      hours.set(id, typed.hours());
      page.flash("publishing.hours.kept");
      return page.redirect("/desk/publishing/channels/" + id);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view =
          page.render(
              "publishing/desk/channel",
              Map.of(
                  "account", account,
                  "name", account.name(),
                  "settings", account.settings(),
                  "hours", typed,
                  "faults", problem.faults()));
      view.setStatus(problem.status());
      return view;
    }
  }
}
