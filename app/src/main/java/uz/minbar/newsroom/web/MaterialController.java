package uz.minbar.newsroom.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Lengths;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.NextStep;
import uz.minbar.newsroom.Regions;
import uz.minbar.newsroom.asks.Asks;
import uz.minbar.newsroom.checks.Doubts;
import uz.minbar.newsroom.kinds.KindTemplates;
import uz.minbar.newsroom.presence.Presence;
import uz.minbar.staff.Staff;

/** The list of materials and the page on which one is written. */
@Controller
class MaterialController {

  private static final int LIMIT = 50;

  private final Newsroom newsroom;
  private final Regions regions;
  private final Archive archive;
  private final Asks asks;
  private final Margins margins;
  private final KindTemplates templates;
  private final Presence presence;
  private final Staff staff;
  private final List<NextStep> steps;
  private final List<Lengths> lengths;
  private final Clock clock;

  MaterialController(
      Newsroom newsroom,
      Regions regions,
      Archive archive,
      Asks asks,
      Margins margins,
      KindTemplates templates,
      Presence presence,
      Staff staff,
      List<NextStep> steps,
      List<Lengths> lengths,
      Clock clock) {
    this.newsroom = newsroom;
    this.regions = regions;
    this.archive = archive;
    this.asks = asks;
    this.margins = margins;
    this.templates = templates;
    this.presence = presence;
    this.staff = staff;
    this.steps = steps;
    this.lengths = lengths;
    this.clock = clock;
  }

  @GetMapping("/desk/newsroom")
  ModelAndView list(
      Page page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter = new MaterialFilter(orNull(state), orNull(kind), orNull(q), null);
    return page.render(
        "newsroom/desk/materials", Map.of("materials", newsroom.list(filter, cursor, LIMIT)));
  }

  @PostMapping("/desk/newsroom")
  ModelAndView begin(Page page, @RequestParam(defaultValue = "news") String kind) {
    var begun = MaterialKind.ofWord(kind);
    var saved = newsroom.draft(NewMaterial.of(begun, templates.of(begun).text()));
    return page.redirect("/desk/newsroom/materials/" + saved.material().id());
  }

  @GetMapping("/desk/newsroom/materials/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var material = material(id);
    return form(page, material, MaterialForm.of(material), List.of());
  }

  @PostMapping("/desk/newsroom/materials/{id}")
  ModelAndView save(
      Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
    var form = MaterialForm.sent(sent);
    try {
      var saved = newsroom.save(new MaterialId(id), form.version(), form.text(), form.frame());
      if (saved.removed().isEmpty()) {
        page.flash("newsroom.saved");
      } else {
        page.flash("newsroom.savedCleaned", String.join(" ", saved.removed()));
      }
      return page.redirect("/desk/newsroom/materials/" + id);
    } catch (Problem problem) {
      return typedAgain(page, material(id), form, problem);
    }
  }

  /** The page saves by itself while somebody writes; the answer carries the new version. */
  @PostMapping("/desk/newsroom/materials/{id}/autosave")
  ResponseEntity<Void> autosave(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
    var form = MaterialForm.sent(sent);
    try {
      var saved = newsroom.save(new MaterialId(id), form.version(), form.text(), form.frame());
      return ResponseEntity.noContent().eTag(Version.etag(saved.material().version())).build();
    } catch (Problem problem) {
      return ResponseEntity.status(problem.status()).build();
    }
  }

  @PostMapping("/desk/newsroom/materials/{id}/cyrillic")
  ModelAndView cyrillic(Page page, @PathVariable UUID id, @RequestParam long version) {
    newsroom.makeCyrillic(new MaterialId(id), version);
    page.flash("newsroom.madeCyrillic");
    return page.redirect("/desk/newsroom/materials/" + id);
  }

  @PostMapping("/desk/newsroom/materials/{id}/check")
  ModelAndView check(Page page, @PathVariable UUID id, @RequestParam long version) {
    newsroom.markChecked(new MaterialId(id), version);
    page.flash("newsroom.checked");
    return page.redirect("/desk/newsroom/materials/" + id);
  }

  /** Nothing typed is lost: the form comes back as it was, with what is wrong beside it. */
  private ModelAndView typedAgain(
      Page page, Material material, MaterialForm form, Problem problem) {
    boolean stale = problem.status() == HttpStatus.PRECONDITION_FAILED;
    var faults = stale ? List.of(new Problem.Fault("", "newsroom.fault.stale")) : problem.reasons();
    var view = form(page, material, stale ? form.withVersion(material.version()) : form, faults);
    view.setStatus(problem.status());
    return view;
  }

  private ModelAndView form(
      Page page, Material material, MaterialForm form, List<Problem.Fault> faults) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("material", material);
    model.put("form", form);
    model.put("regions", regions.all());
    model.put("pictures", archive.assets(form.pictures()));
    model.put("choice", archive.list(null, null, 24).items());
    model.put("steps", steps.stream().flatMap(step -> step.of(material).stream()).toList());
    model.put(
        "author",
        Optional.ofNullable(material.createdBy())
            .flatMap(staff::person)
            .map(person -> person.name())
            .orElse(""));
    model.put("limits", lengths.stream().flatMap(one -> one.limits().stream()).toList());
    model.put("asks", asks.of(material.id()));
    model.put("margin", margins.of(material));
    var opening = UUID.randomUUID();
    model.put("opening", opening);
    model.put("company", presence.here(material.id(), opening, 0, form.version(), false));
    model.put("now", clock.instant());
    model.put("doubts", Doubts.of(material));
    model.put("faults", faults);
    return page.render("newsroom/desk/material", model);
  }

  private Material material(UUID id) {
    return newsroom.material(new MaterialId(id)).orElseThrow(Problem::notFound);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
