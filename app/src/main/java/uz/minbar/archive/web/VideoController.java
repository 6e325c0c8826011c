package uz.minbar.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Videos;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** Videos of the archive on the desk: how they come, their posters and captions. */
@Controller
class VideoController {

  private final Archive archive;
  private final Videos videos;

  VideoController(Archive archive, Videos videos) {
    this.archive = archive;
    this.videos = videos;
  }

  /**
   * The file as the whole body, as a page with a script sends it: larger than a form may be, and
   * the page can say how much has come. The answer names the page of what was taken.
   */
  @PostMapping(path = "/desk/archive/whole", consumes = "application/octet-stream")
  ResponseEntity<String> receive(
      Page page,
      InputStream body,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "") String credit) {
    try {
      var taken = archive.take(body, name, LocalizedText.of(page.language(), alt), credit);
      page.flash("archive.stored");
      return ResponseEntity.created(URI.create("/desk/archive/" + taken.id())).build();
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
      return ResponseEntity.created(URI.create("/desk/archive")).build();
    }
  }

  @PostMapping("/desk/archive/{id}/poster")
  ModelAndView poster(Page page, @PathVariable UUID id, @RequestParam MultipartFile file)
      throws IOException {
    try (var upload = file.getInputStream()) {
      return changed(page, id, () -> videos.poster(id, upload));
    }
  }

  @PostMapping("/desk/archive/{id}/captions")
  ModelAndView captions(
      Page page,
      @PathVariable UUID id,
      @RequestParam String language,
      @RequestParam MultipartFile file)
      throws IOException {
    try (var upload = file.getInputStream()) {
      return changed(page, id, () -> videos.captions(id, language(language), upload));
    }
  }

  @PostMapping("/desk/archive/{id}/captions/{language}/drop")
  ModelAndView dropCaptions(Page page, @PathVariable UUID id, @PathVariable String language) {
    return changed(page, id, () -> videos.dropCaptions(id, language(language)));
  }

  private ModelAndView changed(Page page, UUID id, Runnable change) {
    try {
      change.run();
      page.flash("archive.described");
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
    }
    return page.redirect("/desk/archive/" + id);
  }

  private static Language language(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(() -> Problem.invalid("language", "archive.fault.language"));
  }
}
