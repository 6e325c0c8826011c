package uz.minbar.website.web;

import java.util.HashMap;
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
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Entries;
import uz.minbar.website.sections.Entry;
import uz.minbar.website.sections.Sections;

/** Leaders, questions and pictures of a section on the desk. */
@Controller
class EntryController {

  private static final String AT = SectionController.DESK + "/sections/{section}/entries";
  private static final int CHOICE = 24;

  private final Sections sections;
  private final Entries entries;
  private final Archive archive;

  EntryController(Sections sections, Entries entries, Archive archive) {
    this.sections = sections;
    this.entries = entries;
    this.archive = archive;
  }

  @GetMapping(AT + "/new")
  ModelAndView begin(Page page, @PathVariable UUID section) {
    return form(page, section, null, SectionForm.newEntry(), List.of());
  }

  @PostMapping(AT)
  ModelAndView add(Page page, @PathVariable UUID section, @RequestParam Map<String, String> sent) {
    try {
      entries.add(section, SectionForm.entry(sent));
      page.flash("website.saved");
      return back(page, section);
    } catch (Problem problem) {
      return refused(page, section, null, sent, problem);
    }
  }

  @GetMapping(AT + "/{id}")
  ModelAndView show(Page page, @PathVariable UUID section, @PathVariable UUID id) {
    var entry = entries.entry(section, id).orElseThrow(Problem::notFound);
    return form(page, section, id, entry, List.of());
  }

  @PostMapping(AT + "/{id}")
  ModelAndView save(
      Page page,
      @PathVariable UUID section,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent) {
    try {
      entries.save(section, SectionForm.entry(id, sent));
      page.flash("website.saved");
      return back(page, section);
    } catch (Problem problem) {
      return refused(page, section, id, sent, problem);
    }
  }

  @PostMapping(AT + "/{id}/move")
  ModelAndView move(
      Page page, @PathVariable UUID section, @PathVariable UUID id, @RequestParam boolean up) {
    entries.move(section, id, up);
    return back(page, section);
  }

  @PostMapping(AT + "/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID section, @PathVariable UUID id) {
    var entry = entries.entry(section, id).orElseThrow(Problem::notFound);
    entries.remove(section, id);
    page.flashUndo(
        "website.removed",
        AT.replace("{section}", section.toString()) + "/" + id + "/restore",
        Uzbek.in(page.language(), entry.title()));
    return back(page, section);
  }

  @PostMapping(AT + "/{id}/restore")
  ModelAndView restore(Page page, @PathVariable UUID section, @PathVariable UUID id) {
    entries.restore(section, id);
    return back(page, section);
  }

  private static ModelAndView back(Page page, UUID section) {
    return page.redirect(SectionController.DESK + "/sections/" + section);
  }

  private ModelAndView refused(
      Page page, UUID section, @Nullable UUID id, Map<String, String> sent, Problem problem) {
    if (problem.faults().isEmpty()) {
      throw problem;
    }
    var typed = new HashMap<>(sent);
    if (problem.faults().stream().anyMatch(fault -> fault.field().equals("picture"))) {
      typed.remove("picture");
    }
    var view = form(page, section, id, SectionForm.entry(typed), problem.faults());
    view.setStatus(problem.status());
    return view;
  }

  private ModelAndView form(
      Page page, UUID section, @Nullable UUID id, Entry entry, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("section", sections.section(section).orElseThrow(Problem::notFound));
    model.put("id", id);
    model.put("entry", entry);
    model.put("faults", faults);
    var picture = entry.picture();
    model.put("chosen", picture == null ? null : archive.asset(picture).orElse(null));
    model.put("choice", archive.list(null, null, CHOICE).items());
    return page.render("website/desk/entry", model);
  }
}
