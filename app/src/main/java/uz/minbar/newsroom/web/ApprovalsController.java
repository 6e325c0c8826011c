package uz.minbar.newsroom.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.approvals.Approvals;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Whose approval is asked by a link, and how far it is. */
@Controller
class ApprovalsController {

  private final Newsroom newsroom;
  private final Approvals approvals;
  private final Staff staff;
  private final Clock clock;

  ApprovalsController(Newsroom newsroom, Approvals approvals, Staff staff, Clock clock) {
    this.newsroom = newsroom;
    this.approvals = approvals;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/desk/newsroom/materials/{id}/approvals")
  ModelAndView list(Page page, @PathVariable UUID id) {
    return form(page, new MaterialId(id), ApprovalForm.EMPTY, List.of());
  }

  @PostMapping("/desk/newsroom/materials/{id}/approvals")
  ModelAndView ask(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    var typed = new ApprovalForm(sent);
    try {
      var _ = approvals.ask(new MaterialId(id), typed.approval(page.language()));
      page.flash("newsroom.approvalAsked");
      return page.redirect("/desk/newsroom/materials/" + id + "/approvals");
    } catch (Problem problem) {
      if (problem.status().value() == 404) {
        throw problem;
      }
      var view = form(page, new MaterialId(id), typed, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
  }

  @PostMapping("/desk/newsroom/materials/{id}/approvals/{step}/again")
  ModelAndView again(Page page, @PathVariable UUID id, @PathVariable UUID step) {
    try {
      approvals.again(step);
      page.flash("newsroom.approvalAgain");
    } catch (Problem problem) {
      page.flashFault(problem);
    }
    return page.redirect("/desk/newsroom/materials/" + id + "/approvals");
  }

  private ModelAndView form(
      Page page, MaterialId id, ApprovalForm typed, List<Problem.Fault> faults) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    var all = approvals.of(id);
    var letters = new HashMap<UUID, String>();
    for (var approval : all) {
      for (var step : approval.steps()) {
        approvals.letter(step.id()).ifPresent(one -> letters.put(step.id(), one.state().word()));
      }
    }
    var model = new HashMap<String, @Nullable Object>();
    model.put("material", material);
    model.put("approvals", all);
    model.put("letters", letters);
    model.put("people", people(material.createdBy()));
    model.put("now", clock.instant());
    model.put("form", typed);
    model.put("faults", faults);
    return page.render("newsroom/desk/approvals", model);
  }

  private List<Person> people(@Nullable PersonId author) {
    var me = staff.current().id();
    return staff.people().stream()
        .filter(person -> person.may(Right.READ))
        .filter(person -> !person.id().equals(me) && !Objects.equals(person.id(), author))
        .toList();
  }
}
