package uz.minbar.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Marked;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.alerts.Bands;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.web.drawing.BandChart;

/** Topics on the desk, with a place to try a query before it is stored. */
@Controller
class TopicController {

  private final Topics topics;
  private final Bands bands;

  TopicController(Topics topics, Bands bands) {
    this.topics = topics;
    this.bands = bands;
  }

  @GetMapping("/desk/monitoring/topics")
  ModelAndView list(Page page) {
    return page.render("monitoring/desk/topics", Map.of("topics", topics.all()));
  }

  @GetMapping("/desk/monitoring/topics/new")
  ModelAndView ask(Page page) {
    return form(page, new TopicForm("", "", "", "story", true, ""), List.of(), List.of(), false);
  }

  @GetMapping("/desk/monitoring/topics/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var topic = topics.topic(new TopicId(id)).orElseThrow(Problem::notFound);
    return form(
        page,
        new TopicForm(
            id.toString(), topic.name(), topic.query(), topic.level().word(), topic.active(), ""),
        List.of(),
        List.of(),
        false);
  }

  @PostMapping({"/desk/monitoring/topics/new", "/desk/monitoring/topics/{id}"})
  ModelAndView save(
      Page page,
      @PathVariable(required = false) @Nullable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "story") String level,
      @RequestParam(defaultValue = "false") boolean active,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "save") String act) {
    var typed =
        new TopicForm(
            id == null ? "" : id.toString(), name, query, level, id == null || active, text);
    try {
      if (act.equals("try")) {
        var found = Monitoring.tryOut(query, text);
        return form(
            page,
            typed,
            List.of(),
            Marked.all(text, Highlight.places(found.orElse(List.of()), "text")),
            found.isPresent());
      }
      if (id == null) {
        var _ = topics.add(name, query, Topic.Level.ofWord(level));
      } else {
        topics.change(new TopicId(id), name, query, Topic.Level.ofWord(level), active);
      }
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, typed, problem.faults(), List.of(), false);
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.topic.saved", name);
    return page.redirect("/desk/monitoring/topics");
  }

  private ModelAndView form(
      Page page, TopicForm topic, List<Problem.Fault> faults, List<Marked> tried, boolean matches) {
    return page.render(
        "monitoring/desk/topic",
        Map.of(
            "topic",
            topic,
            "faults",
            faults,
            "tried",
            tried,
            "matches",
            matches,
            "charts",
            topic.id().isEmpty() ? List.of() : charts(UUID.fromString(topic.id()))));
  }

  private List<BandChart> charts(UUID topic) {
    return bands.week(new TopicId(topic)).entrySet().stream()
        .map(week -> new BandChart(week.getKey(), week.getValue()))
        .toList();
  }
}
