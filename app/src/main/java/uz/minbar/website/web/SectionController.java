package uz.minbar.website.web;

import jakarta.servlet.http.HttpServletRequest;
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
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Pages;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.website.SectionReader;
import uz.minbar.website.SectionReading;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Banners;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.SectionWords;
import uz.minbar.website.sections.Sections;

/** The desk's side of the press centre: its own pages and their order. */
@Controller
class SectionController {

  static final String DESK = "/desk/website";

  private final Sections sections;
  private final SectionReader reader;
  private final Banners banners;
  private final Sites sites;
  private final Pages pages;

  SectionController(
      Sections sections, SectionReader reader, Banners banners, Sites sites, Pages pages) {
    this.sections = sections;
    this.reader = reader;
    this.banners = banners;
    this.sites = sites;
    this.pages = pages;
  }

  @GetMapping(DESK)
  ModelAndView list(Page page) {
    return page.render(
        "website/desk/sections",
        Map.of(
            "sections", sections.all(),
            "today", sections.today(),
            "banner", banners.banner()));
  }

  @GetMapping(DESK + "/sections/new")
  ModelAndView begin(Page page) {
    return form(page, null, SectionForm.NEW, 0, List.of());
  }

  @PostMapping(DESK + "/sections")
  ModelAndView add(Page page, @RequestParam Map<String, String> sent) {
    var words = SectionForm.section(sent);
    try {
      var id = sections.add(words);
      page.flash("website.saved");
      return page.redirect(DESK + "/sections/" + id);
    } catch (Problem problem) {
      return refused(page, null, words, 0, problem);
    }
  }

  @GetMapping(DESK + "/sections/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var section = sections.section(id).orElseThrow(Problem::notFound);
    return form(page, section, SectionForm.of(section), section.version(), List.of());
  }

  @PostMapping(DESK + "/sections/{id}")
  ModelAndView save(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam Map<String, String> sent) {
    var section = sections.section(id).orElseThrow(Problem::notFound);
    var words = SectionForm.section(sent);
    try {
      sections.save(id, version, words);
      page.flash("website.saved");
      return page.redirect(DESK + "/sections/" + id);
    } catch (Problem problem) {
      // Saving once more, with eyes open, goes over what somebody else has written meanwhile.
      return refused(page, section, words, section.version(), problem);
    }
  }

  @PostMapping(DESK + "/sections/{id}/move")
  ModelAndView move(Page page, @PathVariable UUID id, @RequestParam boolean up) {
    sections.move(id, up);
    return page.redirect(DESK);
  }

  @PostMapping(DESK + "/sections/{id}/review")
  ModelAndView review(Page page, @PathVariable UUID id) {
    sections.review(id);
    page.flash("website.reviewed");
    return page.redirect(DESK + "/sections/" + id);
  }

  @PostMapping(DESK + "/sections/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    var section = sections.section(id).orElseThrow(Problem::notFound);
    sections.remove(id);
    page.flashUndo(
        "website.removed",
        DESK + "/sections/" + id + "/restore",
        Uzbek.in(page.language(), section.title()));
    return page.redirect(DESK);
  }

  @PostMapping(DESK + "/sections/{id}/restore")
  ModelAndView restore(Page page, @PathVariable UUID id) {
    try {
      sections.restore(id);
    } catch (Problem problem) {
      page.flashFault(problem);
    }
    return page.redirect(DESK);
  }

  /** How it looks, before anybody else sees it. */
  @GetMapping(DESK + "/sections/{id}/preview/{prefix:oz|uz|ru|en}")
  ModelAndView preview(
      HttpServletRequest request, @PathVariable UUID id, @PathVariable String prefix) {
    var page = pages.page(request, Language.ofPrefix(prefix).orElseThrow(Problem::notFound));
    return page.render(
        "website/open/section",
        Map.of(
            "site", sites.site(page),
            "reading", reader.any(id).orElseThrow(Problem::notFound),
            "preview", DESK + "/sections/" + id + "/preview"));
  }

  private ModelAndView refused(
      Page page, @Nullable Section section, SectionWords words, long version, Problem problem) {
    var view = form(page, section, words, version, problem.reasons());
    view.setStatus(problem.status());
    return view;
  }

  private ModelAndView form(
      Page page,
      @Nullable Section section,
      SectionWords words,
      long version,
      List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("section", section);
    model.put("words", words);
    model.put("version", version);
    model.put("faults", faults);
    model.put("today", sections.today());
    model.put(
        "entries",
        section == null
            ? List.of()
            : reader.any(section.id()).map(SectionReading::entries).orElse(List.of()));
    return page.render("website/desk/section", model);
  }
}
