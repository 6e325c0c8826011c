package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.evidence.Evidence;
import uz.minbar.monitoring.evidence.Kept;

/** Evidence of mentions, on the desk and over the API. */
@Controller
class EvidenceController {

  private static final String DESK = "/desk/monitoring/mentions/{id}/evidence";
  private static final String API = "/api/v1/monitoring/mentions/{id}/evidence";

  private final Evidence evidence;
  private final Monitoring monitoring;

  EvidenceController(Evidence evidence, Monitoring monitoring) {
    this.evidence = evidence;
    this.monitoring = monitoring;
  }

  /**
   * Evidence as the API shows it.
   *
   * @param fault why there is none, in words; null where it is kept or under way
   * @param manifest SHA-256 of the manifest
   */
  @Schema(name = "Evidence")
  record Shown(
      UUID id,
      String reason,
      String state,
      Instant askedAt,
      @Nullable String fault,
      @Nullable Instant fetchedAt,
      String address,
      int status,
      String picture,
      List<Kept.File> files,
      String manifest) {

    static Shown of(Page page, Kept kept) {
      return new Shown(
          kept.id(),
          kept.reason(),
          kept.state(),
          kept.askedAt(),
          kept.fault() == null ? null : page.t(kept.fault()),
          kept.fetchedAt(),
          kept.address(),
          kept.status(),
          kept.picture(),
          kept.files(),
          kept.manifest());
    }
  }

  @PostMapping(DESK)
  ModelAndView want(Page page, @PathVariable UUID id) {
    evidence.wantByHand(mention(id));
    page.flash("monitoring.evidence.wanted");
    return page.redirect("/desk/monitoring/mentions/" + id + "#evidence");
  }

  @PostMapping(API)
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  Slice<Shown> send(Page page, @PathVariable UUID id) {
    evidence.wantByHand(mention(id));
    return list(page, id);
  }

  @GetMapping(API)
  @ResponseBody
  Slice<Shown> list(Page page, @PathVariable UUID id) {
    return new Slice<>(
        evidence.of(mention(id)).stream().map(kept -> Shown.of(page, kept)).toList(), null);
  }

  @GetMapping({DESK + "/{evidence}.zip", API + "/{evidence}.zip"})
  ResponseEntity<byte[]> zip(@PathVariable UUID id, @PathVariable("evidence") UUID which)
      throws IOException {
    var kept =
        evidence.of(mention(id)).stream()
            .filter(one -> one.id().equals(which))
            .findFirst()
            .orElseThrow(Problem::notFound);
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("application/zip"))
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Disposition", "attachment; filename=\"evidence-" + which + ".zip\"")
          .body(evidence.zip(kept));
    } catch (NoSuchFileException e) {
      throw Problem.notFound();
    }
  }

  private MentionId mention(UUID id) {
    return monitoring.mention(new MentionId(id)).orElseThrow(Problem::notFound).id();
  }
}
