package uz.minbar.newsroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Corrections;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;

/** Materials over the API. */
@RestController
class MaterialApi {

  private final Newsroom newsroom;
  private final Corrections corrections;

  MaterialApi(Newsroom newsroom, Corrections corrections) {
    this.newsroom = newsroom;
    this.corrections = corrections;
  }

  /** What a client sends of a material. */
  @Schema(name = "MaterialSent")
  record Sent(
      @Nullable MaterialKind kind,
      @Nullable String slugline,
      @Nullable LocalizedText headline,
      @Nullable LocalizedText lead,
      @Nullable LocalizedText body,
      @Nullable List<String> regions,
      @Nullable List<UUID> pictures,
      @Nullable Instant embargoUntil,
      @Nullable UUID caseId,
      @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable UUID theCase,
      @Nullable String note) {

    Sent {
      refuseNull("regions", regions);
      refuseNull("pictures", pictures);
    }

    private static void refuseNull(String field, @Nullable List<?> some) {
      if (some != null && some.contains(null)) {
        throw Problem.invalid(field, "foundation.problem.value");
      }
    }

    MaterialText text() {
      return new MaterialText(or(headline), or(lead), or(body));
    }

    private static LocalizedText or(@Nullable LocalizedText text) {
      return text == null ? LocalizedText.EMPTY : text;
    }
  }

  /** A material as the API shows it. */
  @Schema(name = "Material")
  record Shown(
      MaterialId id,
      MaterialKind kind,
      MaterialState state,
      long version,
      String slugline,
      LocalizedText headline,
      LocalizedText lead,
      LocalizedText body,
      List<String> unchecked,
      List<String> regions,
      List<UUID> pictures,
      @Nullable Instant embargoUntil,
      @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable CaseId theCase,
      @Nullable Long approvedVersion,
      String note,
      Instant createdAt,
      Instant changedAt,
      List<String> removed) {

    static Shown of(Material material, List<String> removed) {
      return new Shown(
          material.id(),
          material.kind(),
          material.state(),
          material.version(),
          material.slugline(),
          material.headline(),
          material.lead(),
          material.body(),
          material.unchecked().stream().map(Language::tag).sorted().toList(),
          material.regions(),
          material.pictures(),
          material.embargoUntil(),
          material.caseId(),
          material.approvedVersion(),
          material.note(),
          material.createdAt(),
          material.changedAt(),
          removed);
    }
  }

  /** A note that goes with an act. */
  record Note(@Nullable String note) {
    static String of(@Nullable Note sent) {
      return sent == null ? "" : Optional.ofNullable(sent.note()).orElse("");
    }
  }

  @PostMapping("/api/v1/newsroom/materials")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> create(@RequestBody Sent sent) {
    var kind = sent.kind();
    if (kind == null) {
      throw Problem.invalid("kind", "newsroom.fault.kind");
    }
    var caseId = sent.theCase() == null ? sent.caseId() : sent.theCase();
    var saved =
        newsroom.draft(
            new NewMaterial(
                kind,
                Optional.ofNullable(sent.slugline()).orElse(""),
                sent.text(),
                Optional.ofNullable(sent.regions()).orElse(List.of()),
                Optional.ofNullable(sent.pictures()).orElse(List.of()),
                sent.embargoUntil(),
                caseId == null ? null : new CaseId(caseId)));
    var material = saved.material();
    return ResponseEntity.created(URI.create("/api/v1/newsroom/materials/" + material.id()))
        .eTag(Version.etag(material.version()))
        .body(Shown.of(material, saved.removed()));
  }

  @GetMapping("/api/v1/newsroom/materials")
  Slice<Shown> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(name = "case", required = false) @Nullable UUID caseId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return newsroom
        .list(new MaterialFilter(state, kind, q, caseId), cursor, Slice.limit(limit))
        .map(material -> Shown.of(material, List.of()));
  }

  @GetMapping("/api/v1/newsroom/materials/{id}")
  ResponseEntity<Shown> read(@PathVariable UUID id) {
    return shown(newsroom.material(new MaterialId(id)).orElseThrow(Problem::notFound), List.of());
  }

  @PutMapping("/api/v1/newsroom/materials/{id}")
  ResponseEntity<Shown> save(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Sent sent) {
    var before = newsroom.material(new MaterialId(id)).orElseThrow(Problem::notFound);
    Version.require(ifMatch, before.version());
    var frame =
        new MaterialFrame(
            Optional.ofNullable(sent.kind()).orElse(before.kind()),
            Optional.ofNullable(sent.slugline()).orElse(before.slugline()),
            Optional.ofNullable(sent.regions()).orElse(before.regions()),
            Optional.ofNullable(sent.pictures()).orElse(before.pictures()),
            sent.embargoUntil());
    var text =
        new MaterialText(
            Optional.ofNullable(sent.headline()).orElse(before.headline()),
            Optional.ofNullable(sent.lead()).orElse(before.lead()),
            Optional.ofNullable(sent.body()).orElse(before.body()));
    var saved = newsroom.save(before.id(), before.version(), text, frame);
    return shown(saved.material(), saved.removed());
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/submit")
  ResponseEntity<Shown> submit(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Note note) {
    return shown(newsroom.submit(new MaterialId(id), Note.of(note)), List.of());
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/approve")
  ResponseEntity<Shown> approve(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Note note) {
    return shown(newsroom.approve(new MaterialId(id), Note.of(note)), List.of());
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/return")
  ResponseEntity<Shown> sendBack(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Note note) {
    return shown(newsroom.sendBack(new MaterialId(id), Note.of(note)), List.of());
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/correct")
  ResponseEntity<Shown> correct(@PathVariable UUID id, @RequestBody Sent sent) {
    var saved =
        corrections.correct(
            new MaterialId(id), sent.text(), Optional.ofNullable(sent.note()).orElse(""));
    return shown(saved.material(), saved.removed());
  }

  @PostMapping("/api/v1/newsroom/materials/{id}/withdraw")
  ResponseEntity<Shown> withdraw(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Note note) {
    return shown(corrections.withdraw(new MaterialId(id), Note.of(note)), List.of());
  }

  private static ResponseEntity<Shown> shown(Material material, List<String> removed) {
    return ResponseEntity.ok()
        .eTag(Version.etag(material.version()))
        .body(Shown.of(material, removed));
  }
}
