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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.facebook.FacebookPages;
import uz.minbar.monitoring.intake.Looking;
import uz.minbar.monitoring.mailbox.Mailbox;
import uz.minbar.monitoring.mailbox.Mailboxes;
import uz.minbar.monitoring.sources.NewSource;
import uz.minbar.monitoring.sources.Source;
import uz.minbar.monitoring.sources.SourceFacts;
import uz.minbar.monitoring.sources.SourceFilter;
import uz.minbar.monitoring.sources.SourceKind;
import uz.minbar.monitoring.sources.SourceLists;
import uz.minbar.monitoring.sources.SourceType;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Staff;

/** Sources over the API. */
@RestController
class SourceApi {

  private static final String SOURCES = "/api/v1/monitoring/sources";

  private final Sources sources;
  private final FacebookPages pages;
  private final Looking looking;
  private final SourceLists lists;
  private final Mailboxes mailboxes;
  private final Staff staff;

  SourceApi(
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

  /** A new source; password and senders are those of a mailbox. */
  @Schema(name = "NewSource")
  record Sent(
      @Nullable SourceKind kind,
      @Nullable String address,
      @Nullable String region,
      @Nullable String title,
      @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String token,
      @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String password,
      @Nullable List<String> senders) {

    private static String word(@Nullable String value) {
      return value == null ? "" : value;
    }

    /**
     * @throws Problem 422 where no kind is said
     */
    NewSource wanted() {
      if (kind == null) {
        throw Problem.invalid("kind", "monitoring.fault.kind");
      }
      return new NewSource(kind, word(address), word(region), word(title));
    }
  }

  /** The access token of a page; it is never read back. */
  @Schema(name = "SourceToken")
  record Token(@Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String token) {}

  /** An address to look at. */
  record Typed(@Nullable String address) {}

  /** After that no visit is meant: the source said that it is gone for good. */
  private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

  /** How a source is doing; the error in the reader's words, no next visit where it is gone. */
  record Health(
      Source.State state,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastNewAt,
      @Nullable Long usualSeconds,
      @Nullable String lastError,
      @Nullable Instant nextFetchAt,
      int items,
      @Nullable Instant pushedUntil) {}

  /** A source as the API shows it. */
  @Schema(name = "Source")
  record Shown(
      SourceId id,
      String title,
      SourceKind kind,
      String address,
      String region,
      SourceFacts facts,
      Health health) {
    static Shown of(Page page, Source source) {
      var error = source.lastError();
      var usual = source.usual();
      return new Shown(
          source.id(),
          source.title(),
          source.kind(),
          source.address(),
          source.region(),
          source.facts(),
          new Health(
              source.state(),
              source.lastSuccessAt(),
              source.lastNewAt(),
              usual == null ? null : usual.toSeconds(),
              error == null ? null : page.t(error),
              source.nextFetchAt().isAfter(NEVER) ? null : source.nextFetchAt(),
              source.items(),
              source.pushedUntil()));
    }
  }

  /** What became of an imported list, reasons in the reader's words. */
  record Imported(int created, int existing, List<SourceLists.Refused> refused) {}

  @PostMapping(SOURCES)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> add(Page page, @RequestBody Sent sent) {
    var wanted = sent.wanted();
    var added =
        switch (wanted.kind()) {
          case FACEBOOK -> pages.add(wanted, Sent.word(sent.token()));
          case MAILBOX ->
              mailboxes.add(
                  wanted.address(),
                  Sent.word(sent.password()),
                  joined(sent.senders()),
                  wanted.title());
          default -> sources.add(wanted);
        };
    var source = sources.source(added.id()).orElseThrow();
    return ResponseEntity.created(URI.create(SOURCES + "/" + added.id()))
        .body(Shown.of(page, source));
  }

  /** What there is to watch at an address; adds nothing. */
  @PostMapping(SOURCES + "/look")
  Looking.Sight look(@RequestBody Typed sent) {
    return looking.look(Optional.ofNullable(sent.address()).orElse(""));
  }

  @GetMapping(SOURCES)
  Slice<Shown> list(
      Page page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID territory,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var filter = new SourceFilter(state, kind, type, territory, language, q);
    return sources.list(filter, cursor, Slice.limit(limit)).map(source -> Shown.of(page, source));
  }

  /** What the office knows of a source; what is left out is not known. */
  record Described(
      @Nullable String title,
      @Nullable SourceType type,
      @Nullable String owner,
      @Nullable UUID territory,
      @Nullable Long audience,
      @Nullable String language) {}

  @PutMapping(SOURCES + "/{id}")
  Shown describe(Page page, @PathVariable UUID id, @RequestBody Described sent) {
    sources.describe(
        new SourceId(id),
        Sent.word(sent.title()),
        new SourceFacts(
            sent.type(),
            Sent.word(sent.owner()),
            sent.territory() == null ? null : new OrganisationId(sent.territory()),
            sent.audience(),
            Sent.word(sent.language())));
    return source(page, id);
  }

  @PutMapping(SOURCES + "/{id}/token")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void replaceToken(@PathVariable UUID id, @RequestBody Token sent) {
    pages.replaceToken(new SourceId(id), Sent.word(sent.token()));
  }

  /** Who brought the token that is kept, and when; the token itself is never told. */
  @GetMapping(SOURCES + "/{id}/token")
  FacebookPages.Kept token(@PathVariable UUID id) {
    return pages.kept(new SourceId(id));
  }

  @GetMapping(SOURCES + "/{id}")
  Shown source(Page page, @PathVariable UUID id) {
    return Shown.of(page, sources.source(new SourceId(id)).orElseThrow(Problem::notFound));
  }

  /** What is new of a mailbox; without a password the one that is kept stays. */
  record MailboxSent(
      @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String password,
      @Nullable List<String> senders) {}

  @GetMapping(SOURCES + "/{id}/mailbox")
  Mailbox mailbox(@PathVariable UUID id) {
    return mailboxes.find(new SourceId(id)).orElseThrow(Problem::notFound);
  }

  @PutMapping(SOURCES + "/{id}/mailbox")
  Mailbox mailbox(@PathVariable UUID id, @RequestBody MailboxSent sent) {
    mailboxes.set(new SourceId(id), Sent.word(sent.password()), joined(sent.senders()));
    return mailbox(id);
  }

  private static String joined(@Nullable List<String> senders) {
    return senders == null ? "" : String.join(" ", senders);
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
    var imported = lists.read(file == null ? new byte[0] : file);
    return new Imported(
        imported.created(),
        imported.existing(),
        imported.refused().stream()
            .map(one -> new SourceLists.Refused(one.line(), one.address(), page.t(one.reason())))
            .toList());
  }

  @GetMapping("/api/v1/monitoring/sources.csv")
  ResponseEntity<byte[]> table(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(lists.csv(page.language()));
  }

  @GetMapping("/api/v1/monitoring/sources.opml")
  ResponseEntity<byte[]> write(Page page) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
        .body(
            lists
                .opml(staff.organisation().name().best(page.language()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
