package uz.minbar.monitoring.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.sources.Opml;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Staff;

/** Sources on the desk: how they are doing, in words. */
@Controller
class SourceController {

  private static final int LIMIT = 50;

  private final Sources sources;
  private final Opml opml;
  private final Staff staff;

  SourceController(Sources sources, Opml opml, Staff staff) {
    this.sources = sources;
    this.opml = opml;
    this.staff = staff;
  }

  @GetMapping("/desk/monitoring/sources")
  ModelAndView list(
      Page page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor) {
    return list(page, state, cursor, "", List.of(), List.of());
  }

  @PostMapping("/desk/monitoring/sources")
  ModelAndView add(
      Page page,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String title) {
    try {
      var added = sources.add(Sources.guess(address), address, title);
      page.flash(added.existing() ? "monitoring.source.known" : "monitoring.source.added");
      return page.redirect("/desk/monitoring/sources/" + added.id());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, null, null, address, problem.faults(), List.of());
      view.setStatus(problem.status());
      return view;
    }
  }

  @GetMapping("/desk/monitoring/sources/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var source = sources.source(new SourceId(id)).orElseThrow(Problem::notFound);
    return page.render(
        "monitoring/desk/source", Map.of("source", source, "link", sources.page(source)));
  }

  @PostMapping("/desk/monitoring/sources/{id}/fetch")
  ModelAndView fetch(Page page, @PathVariable UUID id) {
    sources.fetchNow(new SourceId(id));
    page.flash("monitoring.source.fetching");
    return page.redirect("/desk/monitoring/sources/" + id);
  }

  @PostMapping("/desk/monitoring/sources/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    var source = sources.source(new SourceId(id)).orElseThrow(Problem::notFound);
    sources.remove(source.id());
    page.flashUndo(
        "monitoring.source.removed", "/desk/monitoring/sources/" + id + "/restore", source.title());
    return page.redirect("/desk/monitoring/sources");
  }

  @PostMapping("/desk/monitoring/sources/{id}/restore")
  ModelAndView restore(Page page, @PathVariable UUID id) {
    sources.restore(new SourceId(id), "");
    page.flash("monitoring.source.added");
    return page.redirect("/desk/monitoring/sources/" + id);
  }

  @PostMapping("/desk/monitoring/sources/import")
  ModelAndView read(Page page, @RequestParam MultipartFile file) throws IOException {
    try {
      var imported = opml.read(file.getBytes());
      page.flash("monitoring.source.imported", imported.created(), imported.existing());
      return list(page, null, null, "", List.of(), imported.refused());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = list(page, null, null, "", problem.faults(), List.of());
      view.setStatus(problem.status());
      return view;
    }
  }

  @GetMapping("/desk/monitoring/sources.opml")
  ResponseEntity<byte[]> write(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minbar.opml\"")
        .body(
            opml.write(staff.organisation().name().best(page.language()))
                .getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView list(
      Page page,
      @Nullable String state,
      @Nullable String cursor,
      String typed,
      List<Problem.Fault> faults,
      List<Opml.Refused> refused) {
    return page.render(
        "monitoring/desk/sources",
        Map.of(
            "sources", sources.list(state, cursor, LIMIT),
            "count", sources.count(),
            "typed", typed,
            "faults", faults,
            "refused", refused));
  }
}
