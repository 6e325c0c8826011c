package uz.minbar.insight.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Slice;
import uz.minbar.insight.Digest;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Insight;
import uz.minbar.insight.Sending;
import uz.minbar.insight.paper.Paper;
import uz.minbar.insight.position.Position;
import uz.minbar.insight.position.Positions;

/** Digests and the position of the mass media over the API. */
@RestController
class DigestApi {

  private static final String DIGESTS = "/api/v1/insight/digests";

  private final Insight insight;
  private final Positions positions;

  DigestApi(Insight insight, Positions positions) {
    this.insight = insight;
    this.positions = positions;
  }

  /** Which kind is to be made. */
  @Schema(name = "NewDigest")
  record Sent(@Nullable String kind) {}

  /**
   * A whole digest.
   *
   * @param content in Latin letters
   * @param files names under {@code files/}
   */
  @Schema(name = "WholeDigest")
  record Whole(Digest digest, Paper content, List<String> files, List<Sending> sendings) {}

  @GetMapping(DIGESTS)
  Slice<Digest> list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return insight.digests(
        kind == null || kind.isBlank() ? null : RecipientForm.kind(kind),
        cursor,
        Slice.limit(limit));
  }

  @PostMapping(DIGESTS)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Whole> make(@RequestBody Sent sent) {
    DigestKind kind = RecipientForm.kind(sent.kind());
    var id = insight.make(kind);
    return ResponseEntity.created(URI.create(DIGESTS + "/" + id)).body(digest(id));
  }

  @GetMapping(DIGESTS + "/{id}")
  Whole digest(@PathVariable UUID id) {
    return new Whole(
        insight.digest(id), insight.paper(id), insight.files(id), insight.sendings(id));
  }

  @PostMapping("/api/v1/insight/sendings/{id}/again")
  Sending again(@PathVariable UUID id) {
    insight.sendAgain(id);
    return insight.sending(id);
  }

  @PostMapping("/api/v1/insight/sendings/{id}/came")
  Sending came(@PathVariable UUID id) {
    insight.came(id);
    return insight.sending(id);
  }

  @GetMapping("/api/v1/insight/position")
  Position position(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return positions.between(from, to);
  }
}
