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
import uz.minbar.monitoring.facebook.FacebookPages;
import uz.minbar.monitoring.intake.Looking;
import uz.minbar.monitoring.mailbox.Mailboxes;
import uz.minbar.monitoring.sources.NewSource;
import uz.minbar.monitoring.sources.SourceFilter;
import uz.minbar.monitoring.sources.SourceKind;
import uz.minbar.monitoring.sources.SourceLists;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Staff;

/** Sources on the desk: how they are doing, in words. */
@Controller
class SourceController {

  private static final int LIMIT = 50;

  private final Sources sources;
  private final FacebookPages pages;
  private final Looking looking;
  private final SourceLists lists;
  private final Mailboxes mailboxes;
  private final Staff staff;

  SourceController(
      Sources sources,
      FacebookPages pages,
      Looking looking,
      SourceLists lists,
      Mailboxes mailboxes,
      Staff staff) {
    this.sources = sources;
    this.pages = pages;
    this.looking = looking;
    this.lists = lists;
    this.mailboxes = mailboxes;
    this.staff = staff;
  }

  @GetMapping("/desk/monitoring/sources")
  ModelAndView list(
      Page page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID territory,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter = new SourceFilter(state, kind, type, territory, language, q);
    return list(page, filter, cursor, "", List.of(), List.of());
  }

  /**
   * @param kind "" guesses it by the address
   * @param instead the source that this one takes the place of, where somebody has chosen anew
   */
  @PostMapping("/desk/monitoring/sources")
  ModelAndView add(
      Page page,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String senders,
      @RequestParam(required = false) @Nullable UUID instead) {
    try {
      var typed =
          kind.isEmpty()
              ? NewSource.guessed(address, title)
              : new NewSource(SourceKind.ofWord(kind), address, region, title);
      var added =
          switch (typed.kind()) {
            case FACEBOOK -> pages.add(typed, token);
            case MAILBOX -> mailboxes.add(typed.address(), password, senders, typed.title());
            default -> sources.add(typed);
          };
      if (instead != null && !added.id().value().equals(instead)) {
        sources.remove(new SourceId(instead));
      }
      page.flash(added.existing() ? "monitoring.source.known" : "monitoring.source.added");
      return page.redirect("/desk/monitoring/sources/" + added.id());
    } catch (Problem problem) {
      return refused(page, address, problem);
    }
  }

  /** Shows what there is to watch at an address, for the person to choose. */
  @PostMapping("/desk/monitoring/sources/look")
  ModelAndView look(
      Page page,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable UUID instead) {
    try {
      return page.render(
          "monitoring/desk/found",
          Map.of(
              "found",
              looking.look(address),
              "instead",
              instead == null ? "" : instead.toString()));
    } catch (Problem problem) {
      return refused(page, address, problem);
    }
  }

  private ModelAndView refused(Page page, String typed, Problem problem) {
    if (problem.faults().isEmpty()) {
      throw problem;
    }
    var view = list(page, SourceFilter.ALL, null, typed, problem.faults(), List.of());
    view.setStatus(problem.status());
    return view;
  }

  @GetMapping("/desk/monitoring/sources/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    return show(page, new SourceId(id), List.of());
  }

  private ModelAndView show(Page page, SourceId id, List<Problem.Fault> faults) {
    var source = sources.source(id).orElseThrow(Problem::notFound);
    return page.render(
        "monitoring/desk/source",
        Map.of(
            "source",
            source,
            "link",
            sources.page(source),
            "kept",
            pages.kept(id),
            "mailbox",
            mailboxes.find(id),
            "territories",
            territories(),
            "faults",
            faults));
  }

  /** The regions and districts of the country, regions first. */
  private List<Organisation> territories() {
    return staff.catalogue().stream()
        .filter(one -> one.level() != Organisation.Level.REPUBLIC && one.soato() != null)
        .toList();
  }

  @PostMapping("/desk/monitoring/sources/{id}")
  ModelAndView describe(Page page, @PathVariable UUID id, FactsForm form) {
    return changed(page, id, () -> sources.describe(new SourceId(id), form.title(), form.facts()));
  }

  /** An empty password leaves the one that is kept. */
  @PostMapping("/desk/monitoring/sources/{id}/mailbox")
  ModelAndView mailbox(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String senders) {
    return changed(page, id, () -> mailboxes.set(new SourceId(id), password, senders));
  }

  @PostMapping("/desk/monitoring/sources/{id}/token")
  ModelAndView replaceToken(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String token) {
    return changed(page, id, () -> pages.replaceToken(new SourceId(id), token));
  }

  private ModelAndView changed(Page page, UUID id, Runnable change) {
    try {
      change.run();
      page.flash("monitoring.source.described");
      return page.redirect("/desk/monitoring/sources/" + id);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = show(page, new SourceId(id), problem.faults());
      view.setStatus(problem.status());
      return view;
    }
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
      var imported = lists.read(file.getBytes());
      page.flash("monitoring.source.imported", imported.created(), imported.existing());
      return list(page, SourceFilter.ALL, null, "", List.of(), imported.refused());
    } catch (Problem problem) {
      return refused(page, "", problem);
    }
  }

  @GetMapping("/desk/monitoring/sources.csv")
  ResponseEntity<byte[]> table(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minbar.csv\"")
        .body(lists.csv(page.language()));
  }

  @GetMapping("/desk/monitoring/sources.opml")
  ResponseEntity<byte[]> write(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"minbar.opml\"")
        .body(
            lists
                .opml(staff.organisation().name().best(page.language()))
                .getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView list(
      Page page,
      SourceFilter filter,
      @Nullable String cursor,
      String typed,
      List<Problem.Fault> faults,
      List<SourceLists.Refused> refused) {
    return page.render(
        "monitoring/desk/sources",
        Map.of(
            "sources",
            sources.list(filter, cursor, LIMIT),
            "count",
            sources.count(),
            "territories",
            territories(),
            "typed",
            typed,
            "faults",
            faults,
            "refused",
            refused));
  }
}
