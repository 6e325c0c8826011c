package uz.minbar.monitoring.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.monitoring.clippings.Clippings;
import uz.minbar.monitoring.sources.SourceType;

/** Items typed in by hand, on the desk and over the API, and their scans. */
@Controller
class ClippingController {

  private static final String DESK = "/desk/monitoring/clippings";

  private final Clippings clippings;

  ClippingController(Clippings clippings) {
    this.clippings = clippings;
  }

  /** The fields as they were sent, by the desk and by the API alike. */
  record Form(
      @Nullable String source,
      @Nullable String type,
      @Nullable String title,
      @Nullable String text,
      @Nullable String publishedAt,
      @Nullable String link) {

    Clippings.Clipping clipping() {
      var kind = SourceType.ofWord(word(type));
      return new Clippings.Clipping(
          word(source),
          kind == null ? SourceType.OTHER : kind,
          word(title),
          word(text),
          time(word(publishedAt)),
          word(link));
    }

    /** With a zone as the API writes it, or without one as a browser does: then it is ours. */
    private static @Nullable Instant time(String written) {
      try {
        return written.isBlank()
            ? null
            : written.endsWith("Z")
                ? Instant.parse(written)
                : LocalDateTime.parse(written).atZone(Dates.ZONE).toInstant();
      } catch (DateTimeException e) {
        throw Problem.invalid("publishedAt", "monitoring.fault.aired");
      }
    }

    static String word(@Nullable String value) {
      return Objects.requireNonNullElse(value, "");
    }
  }

  @GetMapping(DESK + "/new")
  ModelAndView form(Page page) {
    return form(page, List.of());
  }

  @PostMapping(DESK)
  ModelAndView add(
      Page page, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    try {
      var added = add(form, file);
      page.flash("monitoring.clipping." + added.recognition());
      return page.redirect(DESK + "/new");
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
  }

  @PostMapping(
      path = "/api/v1/monitoring/clippings",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Clippings.Added send(Form form, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    return add(form, file);
  }

  /** The scan of a mention; a picture is shown, all else is downloaded. */
  @GetMapping({"/desk/monitoring/mentions/{id}/scan", "/api/v1/monitoring/mentions/{id}/scan"})
  ResponseEntity<InputStreamResource> scan(@PathVariable UUID id) throws IOException {
    var scan = clippings.scan(id).orElseThrow(Problem::notFound);
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(scan.type()))
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Disposition", scan.type().startsWith("image/") ? "inline" : "attachment")
          .body(new InputStreamResource(clippings.open(scan)));
    } catch (NoSuchFileException e) {
      throw Problem.notFound();
    }
  }

  private Clippings.Added add(Form form, @Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return clippings.add(form.clipping(), null, "");
    }
    try (InputStream upload = file.getInputStream()) {
      return clippings.add(form.clipping(), upload, Form.word(file.getOriginalFilename()));
    }
  }

  private static ModelAndView form(Page page, List<Problem.Fault> faults) {
    return page.render("monitoring/desk/clipping", Map.of("faults", faults));
  }
}
