package uz.minbar.monitoring.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.inbox.Inbox;
import uz.minbar.monitoring.inbox.SavedViews;
import uz.minbar.staff.Staff;

/** What is done with mentions on the desk, one key or one button each. */
@Controller
class InboxController {

  private static final String LIST = "/desk/monitoring";

  private final Monitoring monitoring;
  private final Inbox inbox;
  private final InboxLines lines;
  private final SavedViews views;
  private final Staff staff;

  InboxController(
      Monitoring monitoring, Inbox inbox, InboxLines lines, SavedViews views, Staff staff) {
    this.monitoring = monitoring;
    this.inbox = inbox;
    this.lines = lines;
    this.views = views;
    this.staff = staff;
  }

  /**
   * @param asked set by htmx, which puts the answer in the place of the line
   * @param back the list's address, where there is no htmx
   */
  @PostMapping("/desk/monitoring/mentions/{id}/{act}")
  ModelAndView handle(
      Page page,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String back,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean asked) {
    var mention = new MentionId(id);
    switch (act) {
      case "dismiss" -> inbox.dismiss(mention, true);
      case "restore" -> inbox.dismiss(mention, false);
      case "mark" -> inbox.mark(mention, true);
      case "unmark" -> inbox.mark(mention, false);
      case "take" -> inbox.assign(mention, staff.current().id());
      case "leave" -> inbox.assign(mention, null);
      default -> throw Problem.notFound();
    }
    if (!asked) {
      return page.redirect(within(back));
    }
    var found = monitoring.mention(mention).orElseThrow(Problem::notFound);
    var line = lines.of(new Slice<>(List.of(found), null)).items().getFirst();
    return page.render("monitoring/desk/line", Map.of("line", line, "back", within(back)));
  }

  @PostMapping("/desk/monitoring/mentions/{id}/assign")
  ModelAndView assign(
      Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID assignee) {
    inbox.assign(new MentionId(id), assignee == null ? null : new PersonId(assignee));
    page.flash("monitoring.inbox.assigned");
    return page.redirect("/desk/monitoring/mentions/" + id);
  }

  @PostMapping("/desk/monitoring/views")
  ModelAndView save(
      Page page,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query) {
    String kept = SavedViews.narrowing(query);
    try {
      var _ = views.save(name, query);
      page.flash("monitoring.views.saved");
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
    }
    return page.redirect(kept.isEmpty() ? LIST : LIST + "?" + kept);
  }

  @PostMapping("/desk/monitoring/views/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    views.remove(id);
    page.flash("monitoring.views.removed");
    return page.redirect(LIST);
  }

  /** Only to the list or a page of this room, whatever the form said. */
  private static String within(String back) {
    return back.startsWith(LIST) && !back.contains("//") && !back.contains("\\") ? back : LIST;
  }
}
