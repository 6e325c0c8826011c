package uz.minbar.reaction.web;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.reaction.Case;
import uz.minbar.reaction.Drafting;
import uz.minbar.reaction.Fact;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.NewCase;
import uz.minbar.reaction.Reaction;

/** Cases over the API. */
@RestController
class CaseApi {

  private static final String CASES = "/api/v1/reaction/cases";

  private final Reaction reaction;
  private final Drafting drafting;

  CaseApi(Reaction reaction, Drafting drafting) {
    this.reaction = reaction;
    this.drafting = drafting;
  }

  /** A new case. */
  @Schema(name = "NewCase")
  record Sent(
      @Nullable UUID mention,
      @Nullable UUID story,
      @Nullable Level level,
      @Nullable UUID assignee,
      @Nullable Instant dueAt) {}

  /** A question to an office. */
  record Asked(@Nullable String office, @Nullable String question, @Nullable Instant dueAt) {}

  /** Words: an answer or an outcome. */
  record Said(@Nullable String answer, @Nullable String outcome) {}

  /** A case with its facts. */
  @Schema(name = "Case")
  record Shown(
      CaseId id,
      int number,
      String title,
      Level level,
      String state,
      @Nullable MentionId mention,
      @Nullable StoryId story,
      @Nullable PersonId assignee,
      Instant openedAt,
      Instant firstDueAt,
      Instant holdingDueAt,
      Instant dueAt,
      @Nullable Instant answeredAt,
      @Nullable String address,
      @Nullable Instant closedAt,
      @Nullable Double hours,
      @Nullable Boolean inTime,
      String outcome,
      @Nullable CaseId mergedInto,
      List<Fact> facts) {

    static Shown of(Case one, List<Fact> facts) {
      return new Shown(
          one.id(),
          one.number(),
          one.title(),
          one.level(),
          one.state(),
          one.mention(),
          one.story(),
          one.assignee(),
          one.openedAt(),
          one.firstDueAt(),
          one.holdingDueAt(),
          one.dueAt(),
          one.answeredAt(),
          one.address(),
          one.closedAt(),
          one.hours(),
          one.inTime(),
          one.outcome(),
          one.mergedInto(),
          facts);
    }
  }

  @PostMapping(CASES)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Shown> open(@RequestBody Sent sent) {
    var id =
        reaction.open(
            new NewCase(
                Optional.ofNullable(sent.mention()).map(MentionId::new).orElse(null),
                Optional.ofNullable(sent.story()).map(StoryId::new).orElse(null),
                Optional.ofNullable(sent.level()).orElse(Level.ORDINARY),
                Optional.ofNullable(sent.assignee()).map(PersonId::new).orElse(null),
                sent.dueAt()));
    var found = reaction.find(id).orElseThrow();
    return ResponseEntity.created(URI.create(CASES + "/" + id))
        .eTag(Version.etag(found.version()))
        .body(Shown.of(found, List.of()));
  }

  @GetMapping(CASES)
  Slice<Shown> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reaction.list(state, cursor, Slice.limit(limit)).map(one -> Shown.of(one, List.of()));
  }

  @GetMapping(CASES + "/{id}")
  ResponseEntity<Shown> show(@PathVariable UUID id) {
    var found = reaction.find(new CaseId(id)).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .eTag(Version.etag(found.version()))
        .body(Shown.of(found, reaction.facts(found.id())));
  }

  @PostMapping(CASES + "/{id}/facts")
  @ResponseStatus(HttpStatus.CREATED)
  List<Fact> ask(@PathVariable UUID id, @RequestBody Asked asked) {
    var _ = reaction.ask(new CaseId(id), or(asked.office()), or(asked.question()), asked.dueAt());
    return reaction.facts(new CaseId(id));
  }

  @PostMapping(CASES + "/{id}/facts/{fact}/answer")
  List<Fact> receive(@PathVariable UUID id, @PathVariable UUID fact, @RequestBody Said said) {
    reaction.receive(new CaseId(id), fact, or(said.answer()));
    return reaction.facts(new CaseId(id));
  }

  /** The draft of the official reaction; made the first time it is asked for. */
  record Drafted(MaterialId material) {}

  /**
   * @param from an earlier reaction whose words are taken over, to be checked
   */
  @PostMapping(CASES + "/{id}/draft")
  Drafted draft(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from) {
    var of = new CaseId(id);
    return new Drafted(
        from == null ? drafting.draft(of) : drafting.draft(of, new MaterialId(from)));
  }

  @PostMapping(CASES + "/{id}/close")
  ResponseEntity<Shown> close(@PathVariable UUID id, @RequestBody Said said) {
    reaction.close(new CaseId(id), or(said.outcome()));
    return show(id);
  }

  private static String or(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
