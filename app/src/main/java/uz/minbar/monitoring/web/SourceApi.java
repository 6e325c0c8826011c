package uz.minbar.monitoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.sources.Opml;
import uz.minbar.monitoring.sources.Source;
import uz.minbar.monitoring.sources.SourceKind;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Staff;

/** Sources over the API. */
@RestController
class SourceApi {

  private static final String SOURCES = "/api/v1/monitoring/sources";

  private final Sources sources;
  private final Opml opml;
  private final Staff staff;

  SourceApi(Sources sources, Opml opml, Staff staff) {
    this.sources = sources;
    this.opml = opml;
    this.staff = staff;
  }

  /** A new source. */
  record NewSource(@Nullable SourceKind kind, @Nullable String address, @Nullable String title) {}

  /** After that no visit is meant: the source said that it is gone for good. */
  private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

  /** How a source is doing; the error in the reader's words, no next visit where it is gone. */
  record Health(
      Source.State state,
      @Nullable Instant lastSuccessAt,
      @Nullable String lastError,
      @Nullable Instant nextFetchAt,
      int items) {}

  /** A source as the API shows it. */
  @Schema(name = "Source")
  record Shown(SourceId id, String title, SourceKind kind, String address, Health health) {
    static Shown of(Page page, Source source) {
      var error = source.lastError();
      return new Shown(
          source.id(),
          source.title(),
          source.kind(),
          source.address(),
          new Health(
              source.state(),
              source.lastSuccessAt(),
              error == null ? null : page.t(error),
              source.nextFetchAt().isAfter(NEVER) ? null : source.nextFetchAt(),
              source.items()));
    }
  }

  /** What became of an imported list, reasons in the reader's words. */
  record Imported(int created, int existing, List<Opml.Refused> refused) {}

  @PostMapping(SOURCES)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> add(Page page, @RequestBody NewSource sent) {
    var kind = sent.kind();
    String address = Optional.ofNullable(sent.address()).orElse("");
    if (kind == null) {
      throw Problem.invalid("kind", "monitoring.fault.kind");
    }
    var added = sources.add(kind, address, Optional.ofNullable(sent.title()).orElse(""));
    var source = sources.source(added.id()).orElseThrow();
    return ResponseEntity.created(URI.create(SOURCES + "/" + added.id()))
        .body(Shown.of(page, source));
  }

  @GetMapping(SOURCES)
  Slice<Shown> list(
      Page page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return sources.list(state, cursor, Slice.limit(limit)).map(source -> Shown.of(page, source));
  }

  @GetMapping(SOURCES + "/{id}")
  Shown source(Page page, @PathVariable UUID id) {
    return Shown.of(page, sources.source(new SourceId(id)).orElseThrow(Problem::notFound));
  }

  @DeleteMapping(SOURCES + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    sources.remove(new SourceId(id));
  }

  @PostMapping(SOURCES + "/{id}/fetch")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void fetch(@PathVariable UUID id) {
    sources.fetchNow(new SourceId(id));
  }

  @PostMapping(SOURCES + "/import")
  Imported read(Page page, @RequestBody(required = false) byte @Nullable [] file) {
    var imported = opml.read(file == null ? new byte[0] : file);
    return new Imported(
        imported.created(),
        imported.existing(),
        imported.refused().stream()
            .map(one -> new Opml.Refused(one.address(), page.t(one.reason())))
            .toList());
  }

  @GetMapping("/api/v1/monitoring/sources.opml")
  ResponseEntity<byte[]> write(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
        .body(
            opml.write(staff.organisation().name().best(page.language()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
