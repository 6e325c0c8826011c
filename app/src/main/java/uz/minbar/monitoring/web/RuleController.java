package uz.minbar.monitoring.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.alerts.QuietHours;
import uz.minbar.monitoring.alerts.QuietTable;
import uz.minbar.monitoring.alerts.Rules;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Whom alerts are told, and when not, on the desk. */
@Controller
class RuleController {

  private static final String RULES = AlertController.ALERTS + "/rules";

  private final Rules rules;
  private final QuietTable quiet;
  private final Topics topics;
  private final Staff staff;

  RuleController(Rules rules, QuietTable quiet, Topics topics, Staff staff) {
    this.rules = rules;
    this.quiet = quiet;
    this.topics = topics;
    this.staff = staff;
  }

  @GetMapping(RULES)
  ModelAndView list(Page page) {
    return list(page, List.of());
  }

  @GetMapping(RULES + "/new")
  ModelAndView ask(Page page) {
    return form(page, RuleForm.NEW, List.of());
  }

  @GetMapping(RULES + "/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    return form(page, RuleForm.of(rules.rule(id).orElseThrow(Problem::notFound)), List.of());
  }

  @PostMapping({RULES + "/new", RULES + "/{id}"})
  ModelAndView save(
      Page page,
      @PathVariable(required = false) @Nullable UUID id,
      @RequestParam MultiValueMap<String, String> fields) {
    var form = RuleForm.sent(id, fields);
    try {
      if (id == null) {
        var _ = rules.add(form.wanted());
      } else {
        rules.change(id, form.wanted(), form.active());
      }
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, form, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.rule.saved");
    return page.redirect(RULES);
  }

  /** Empty fields take the quiet hours away. */
  @PostMapping(RULES + "/quiet")
  ModelAndView setQuiet(
      Page page,
      @RequestParam(defaultValue = "") String begins,
      @RequestParam(defaultValue = "") String ends,
      @RequestParam(defaultValue = "false") boolean criticalRings) {
    try {
      quiet.setOwn(
          begins.isBlank() && ends.isBlank()
              ? null
              : new QuietHours(time("begins", begins), time("ends", ends), criticalRings));
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.quiet.saved");
    return page.redirect(RULES);
  }

  /**
   * @throws Problem 422 for what is no time of a day
   */
  static LocalTime time(String field, String written) {
    try {
      return LocalTime.parse(written);
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "monitoring.fault.quietTime");
    }
  }

  private ModelAndView list(Page page, List<Problem.Fault> faults) {
    var hours = quiet.all();
    return page.render(
        "monitoring/desk/rules",
        Map.of(
            "rules",
            rules.all(),
            "topics",
            topics.all().stream().collect(Collectors.toMap(Topic::id, Topic::name)),
            "names",
            AlertController.names(staff.people()),
            "quiet",
            hours,
            "me",
            staff.current().id(),
            "faults",
            faults));
  }

  private ModelAndView form(Page page, RuleForm rule, List<Problem.Fault> faults) {
    return page.render(
        "monitoring/desk/rule",
        Map.of(
            "rule",
            rule,
            "topics",
            topics.all(),
            "people",
            staff.people().stream().filter(Person::active).toList(),
            "faults",
            faults));
  }
}
