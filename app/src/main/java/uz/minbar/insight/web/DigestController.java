package uz.minbar.insight.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.Arrangements;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Insight;
import uz.minbar.insight.Recipient;
import uz.minbar.kernel.Language;

/** Digests on the desk: the list with all that the office arranges, and each of them. */
@Controller
class DigestController {

  private static final int STRETCH = 20;

  private final Insight insight;
  private final Arrangements arrangements;

  DigestController(Insight insight, Arrangements arrangements) {
    this.insight = insight;
    this.arrangements = arrangements;
  }

  @GetMapping("/desk/insight")
  ModelAndView list(
      Page page,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable String cursor) {
    return list(page, kind, cursor, RecipientForm.EMPTY, List.of());
  }

  /** The list with what somebody typed and what is wrong with it. */
  ModelAndView list(
      Page page,
      String kind,
      @Nullable String cursor,
      RecipientForm typed,
      List<Problem.Fault> faults) {
    var wanted = kind.isBlank() ? null : DigestKind.ofWord(kind);
    var model = new HashMap<String, @Nullable Object>();
    model.put("digests", insight.digests(wanted, cursor, STRETCH));
    model.put("schedules", arrangements.schedules());
    model.put("calendar", arrangements.calendar());
    model.put("recipients", arrangements.recipients());
    model.put("troubled", insight.troubled());
    model.put("typed", typed);
    model.put("faults", faults);
    return page.render("insight/desk/digests", model);
  }

  @PostMapping("/desk/insight/digests")
  ModelAndView make(Page page, @RequestParam(defaultValue = "") String kind) {
    try {
      var id = insight.make(DigestKind.ofWord(kind));
      page.flash(
          insight.sendings(id).isEmpty() ? "insight.done.madeForNobody" : "insight.done.made");
      return page.redirect("/desk/insight/digests/" + id);
    } catch (Problem problem) {
      page.flashFault(problem);
      return page.redirect("/desk/insight");
    }
  }

  @GetMapping("/desk/insight/digests/{id}")
  ModelAndView show(
      Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String script) {
    var read =
        Language.ofTag(script).filter(Recipient.SCRIPTS::contains).orElse(script(page.language()));
    return page.render(
        "insight/desk/digest",
        Map.of(
            "digest", insight.digest(id),
            "paper", insight.paper(id).in(read),
            "script", read,
            "files", insight.files(id),
            "sendings", insight.sendings(id)));
  }

  @GetMapping({
    "/desk/insight/digests/{id}/files/{file}",
    "/api/v1/insight/digests/{id}/files/{file}"
  })
  ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable String file)
      throws IOException {
    var digest = insight.digest(id);
    return ResponseEntity.ok()
        .contentType(Files.type(file))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + digest.file() + "." + file + "\"")
        .body(new InputStreamResource(insight.open(id, file)));
  }

  @PostMapping("/desk/insight/digests/{id}/sendings/{sending}/{act:again|came}")
  ModelAndView decide(
      Page page, @PathVariable UUID id, @PathVariable UUID sending, @PathVariable String act) {
    try {
      if (act.equals("again")) {
        insight.sendAgain(sending);
      } else {
        insight.came(sending);
      }
      page.flash("insight.done." + act);
    } catch (Problem problem) {
      page.flashFault(problem);
    }
    return page.redirect("/desk/insight/digests/" + id);
  }

  private static Language script(Language language) {
    return language == Language.UZ_CYRL ? Language.UZ_CYRL : Language.UZ_LATN;
  }
}
