package uz.minbar.monitoring.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.monitoring.alerts.Escalation;
import uz.minbar.monitoring.alerts.Reads;
import uz.minbar.monitoring.alerts.Rings;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Alerts on the desk: the list, and of each who was told when and who has read it. */
@Controller
class AlertController {

  static final String ALERTS = "/desk/monitoring/alerts";

  private static final int LIMIT = 30;

  private final Alerts alerts;
  private final Bells bells;
  private final Rings rings;
  private final Escalation escalation;
  private final Reads reads;
  private final Staff staff;

  AlertController(
      Alerts alerts, Bells bells, Rings rings, Escalation escalation, Reads reads, Staff staff) {
    this.alerts = alerts;
    this.bells = bells;
    this.rings = rings;
    this.escalation = escalation;
    this.reads = reads;
    this.staff = staff;
  }

  @GetMapping(ALERTS)
  ModelAndView list(Page page, @RequestParam(required = false) @Nullable String cursor) {
    var list = alerts.list(null, null, cursor, LIMIT);
    alerts.lookedAt();
    return list(page, list, List.of());
  }

  @PostMapping(ALERTS + "/bells")
  ModelAndView setBells(
      Page page,
      @RequestParam(defaultValue = "") String chat,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String addresses) {
    try {
      bells.set(chat, token, addresses);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, alerts.list(null, null, null, LIMIT), problem.faults());
      view.setStatus(problem.status());
      return view;
    }
    page.flash("monitoring.bells.saved");
    return page.redirect(ALERTS);
  }

  private ModelAndView list(Page page, Slice<Alert> list, List<Problem.Fault> faults) {
    var mine = rings.onDeskOf(staff.current().id(), list.items().stream().map(Alert::id).toList());
    return page.render(
        "monitoring/desk/alerts",
        Map.of(
            "alerts", list, "mine", new HashSet<>(mine), "bell", bells.bell(), "faults", faults));
  }

  /** Whoever opens it has read it. */
  @GetMapping(ALERTS + "/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var alert = alerts.alert(id).orElseThrow(Problem::notFound);
    reads.read(id);
    var model = new HashMap<String, Object>();
    model.put("alert", alert);
    model.put("rings", rings.of(id));
    model.put("steps", escalation.of(id));
    model.put("reads", reads.of(id));
    model.put("names", names(staff.people()));
    return page.render("monitoring/desk/alert", model);
  }

  @PostMapping(ALERTS + "/{id}/read")
  ModelAndView read(Page page, @PathVariable UUID id) {
    var _ = alerts.alert(id).orElseThrow(Problem::notFound);
    reads.read(id);
    page.flash("monitoring.alerts.noted");
    return page.redirect(ALERTS);
  }

  static Map<PersonId, String> names(List<Person> people) {
    return people.stream().collect(Collectors.toMap(Person::id, Person::name));
  }
}
