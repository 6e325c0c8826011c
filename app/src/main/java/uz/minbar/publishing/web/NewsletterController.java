package uz.minbar.publishing.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.newsletter.LetterSeals;
import uz.minbar.publishing.newsletter.Subscribers;

/** Who gets the office's letters. */
@Controller
class NewsletterController {

  private static final String ROOM = "/desk/publishing/newsletter";

  private final Subscribers subscribers;
  private final LetterSeals seals;

  NewsletterController(Subscribers subscribers, LetterSeals seals) {
    this.subscribers = subscribers;
    this.seals = seals;
  }

  @GetMapping(ROOM)
  ModelAndView list(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor) {
    return list(page, q, cursor, List.of(), Map.of());
  }

  @PostMapping(ROOM)
  ModelAndView bring(Page page, @RequestParam Map<String, String> sent) {
    try {
      var language = Language.ofTag(sent.getOrDefault("language", "")).orElse(Language.UZ_LATN);
      var lines = sent.getOrDefault("addresses", "").lines().filter(line -> !line.isBlank());
      var brought = subscribers.bring(lines.toList(), language, sent.getOrDefault("proof", ""));
      page.flash(
          "publishing.subscribers.brought",
          brought.added(),
          brought.known(),
          brought.refused().size());
      return page.redirect(ROOM);
    } catch (Problem problem) {
      var view = list(page, "", null, problem.reasons(), sent);
      view.setStatus(problem.status());
      return view;
    }
  }

  private ModelAndView list(
      Page page,
      String q,
      @Nullable String cursor,
      List<Problem.Fault> faults,
      Map<String, String> typed) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("counts", subscribers.counts());
    model.put("subscribers", subscribers.list(q, cursor, Slice.limit(null)));
    model.put("returns", subscribers.returns().orElse(null));
    model.put("seal", seals.shown().orElse(null));
    model.put("q", q.strip());
    model.put("faults", faults);
    model.put("typed", typed);
    return page.render("publishing/desk/newsletter", model);
  }

  @GetMapping(ROOM + ".csv")
  ResponseEntity<byte[]> table() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subscribers.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(subscribers.csv().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping(ROOM + "/{id}/remove")
  ModelAndView remove(Page page, @PathVariable UUID id) {
    subscribers.remove(id);
    page.flash("publishing.subscribers.removed");
    return page.redirect(ROOM);
  }

  @PostMapping(ROOM + "/seal/{act:make|use|leave}")
  ModelAndView seal(Page page, @PathVariable String act) {
    try {
      if (act.equals("make")) {
        seals.make();
      } else {
        seals.use(act.equals("use"));
      }
      page.flash("publishing.seal.done." + act);
    } catch (Problem problem) {
      page.flashFault(problem);
    }
    return page.redirect(ROOM);
  }
}
