package uz.minbar.archive.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Focus;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.LocalizedText;

/** The archive on the desk. */
@Controller
class AssetController {

  private static final int LIMIT = 48;

  private final Archive archive;

  AssetController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping("/desk/archive")
  ModelAndView list(
      Page page,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor) {
    return page.render("archive/desk/assets", Map.of("assets", archive.list(q, cursor, LIMIT)));
  }

  @PostMapping("/desk/archive")
  ModelAndView store(
      Page page,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "") String credit)
      throws IOException {
    try (var upload = file.getInputStream()) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      var stored = archive.take(upload, name, LocalizedText.of(page.language(), alt), credit);
      page.flash("archive.stored");
      return page.redirect("/desk/archive/" + stored.id());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
      return page.redirect("/desk/archive");
    }
  }

  @GetMapping("/desk/archive/{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    return page.render(
        "archive/desk/asset", Map.of("asset", archive.asset(id).orElseThrow(Problem::notFound)));
  }

  @PostMapping("/desk/archive/{id}")
  ModelAndView describe(
      Page page,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "") String credit,
      @RequestParam(defaultValue = "50") int left,
      @RequestParam(defaultValue = "50") int top) {
    var alt = LocalizedText.EMPTY;
    for (var language : uz.minbar.kernel.Language.values()) {
      alt = alt.with(language, sent.getOrDefault("alt." + language.tag(), "").strip());
    }
    archive.describe(id, alt, credit.strip(), new Focus(left / 100.0, top / 100.0));
    page.flash("archive.described");
    return page.redirect("/desk/archive/" + id);
  }
}
