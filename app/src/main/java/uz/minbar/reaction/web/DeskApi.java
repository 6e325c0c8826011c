package uz.minbar.reaction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.reaction.Aftermath;
import uz.minbar.reaction.Board;
import uz.minbar.reaction.Entry;
import uz.minbar.reaction.Instruction;
import uz.minbar.reaction.Instructions;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.Merging;
import uz.minbar.reaction.Proposal;
import uz.minbar.reaction.Proposals;
import uz.minbar.reaction.Standing;
import uz.minbar.reaction.Wave;

/** The criticism desk over the API: board, merging, instructions, proposals, waves. */
@RestController
class DeskApi {

  private static final String CASE = "/api/v1/reaction/cases/{id}";

  private final Board board;
  private final Merging merging;
  private final Instructions instructions;
  private final Proposals proposals;
  private final Aftermath aftermath;

  DeskApi(
      Board board,
      Merging merging,
      Instructions instructions,
      Proposals proposals,
      Aftermath aftermath) {
    this.board = board;
    this.merging = merging;
    this.instructions = instructions;
    this.proposals = proposals;
    this.aftermath = aftermath;
  }

  /** The board: its cases in order, and how many stand how. */
  @Schema(name = "Board")
  record Shown(List<Line> items, Map<String, Integer> counts) {}

  /** A case on the board. */
  record Line(
      CaseId id,
      int number,
      String title,
      Level level,
      String standing,
      String next,
      Instant due,
      @Nullable PersonId assignee,
      int mentions,
      int sources,
      int factsWaiting,
      @Nullable MaterialId material) {

    static Line of(Entry one) {
      var found = one.found();
      return new Line(
          found.id(),
          found.number(),
          found.title(),
          found.level(),
          one.standing().word(),
          found.open() ? one.next() : "",
          found.nextDue(),
          found.assignee(),
          one.mentions(),
          one.sources(),
          one.factsWaiting(),
          one.material());
    }
  }

  @GetMapping("/api/v1/reaction/board")
  Shown board(
      @RequestParam(required = false) @Nullable UUID assignee,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String state) {
    var view =
        board.view(
            new Board.Filter(
                assignee == null ? null : new PersonId(assignee),
                level == null || level.isBlank() ? null : Level.ofWord(level),
                Standing.ofWord(state)));
    return new Shown(
        view.entries().stream().map(Line::of).toList(),
        view.counts().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().word(), Map.Entry::getValue)));
  }

  /** The other of two cases. */
  record Other(@Nullable UUID with) {}

  /** The case that stays. */
  record Stays(CaseId id) {}

  @PostMapping(CASE + "/merge")
  Stays merge(@PathVariable UUID id, @RequestBody Other other) {
    var with = Optional.ofNullable(other.with()).orElseThrow(() -> missing("with"));
    return new Stays(merging.merge(new CaseId(id), new CaseId(with)));
  }

  @PostMapping(CASE + "/unmerge")
  Stays unmerge(@PathVariable UUID id) {
    merging.unmerge(new CaseId(id));
    return new Stays(new CaseId(id));
  }

  /** A mention that joins. */
  record Joined(@Nullable UUID mention) {}

  @PostMapping(CASE + "/join")
  Stays join(@PathVariable UUID id, @RequestBody Joined joined) {
    var mention = Optional.ofNullable(joined.mention()).orElseThrow(() -> missing("mention"));
    merging.join(new CaseId(id), new MentionId(mention));
    return new Stays(new CaseId(id));
  }

  /** What is asked of an office. */
  @Schema(name = "NewInstruction")
  record Ordered(
      @Nullable String office,
      @Nullable String inCharge,
      @Nullable String task,
      @Nullable Instant dueAt) {}

  @PostMapping(CASE + "/instructions")
  @ResponseStatus(HttpStatus.CREATED)
  List<Instruction> give(@PathVariable UUID id, @RequestBody Ordered sent) {
    var order =
        new Instruction.Order(
            or(sent.office()), or(sent.inCharge()), or(sent.task()), sent.dueAt());
    var _ = instructions.give(new CaseId(id), order);
    return instructions.of(new CaseId(id));
  }

  @GetMapping(CASE + "/instructions")
  List<Instruction> instructions(@PathVariable UUID id) {
    return instructions.of(new CaseId(id));
  }

  /** What shows that it was done. */
  record Proved(@Nullable String proof, @Nullable String link, @Nullable UUID asset) {}

  @PostMapping(CASE + "/instructions/{instruction}/prove")
  List<Instruction> prove(
      @PathVariable UUID id, @PathVariable UUID instruction, @RequestBody Proved sent) {
    var proof = new Instruction.Proof(or(sent.proof()), or(sent.link()), sent.asset());
    instructions.prove(new CaseId(id), instruction, proof);
    return instructions.of(new CaseId(id));
  }

  @PostMapping(CASE + "/instructions/{instruction}/reopen")
  List<Instruction> reopen(@PathVariable UUID id, @PathVariable UUID instruction) {
    instructions.reopen(new CaseId(id), instruction);
    return instructions.of(new CaseId(id));
  }

  /** An earlier reaction to the same problem. */
  @Schema(name = "Proposal")
  record Proposed(
      @Nullable CaseId earlier,
      @Nullable MaterialId material,
      double likeness,
      @Nullable Wave wave) {

    static Proposed of(Proposal one) {
      var earlier = one.earlier();
      var material = one.material();
      return new Proposed(
          earlier == null ? null : earlier.id(),
          material == null ? null : material.id(),
          one.likeness(),
          one.wave());
    }
  }

  @GetMapping(CASE + "/proposals")
  List<Proposed> proposals(@PathVariable UUID id) {
    return proposals.of(new CaseId(id)).stream().map(Proposed::of).toList();
  }

  @GetMapping(CASE + "/wave")
  Wave wave(@PathVariable UUID id) {
    return aftermath.of(new CaseId(id)).orElseThrow(Problem::notFound);
  }

  private static Problem missing(String field) {
    return Problem.invalid(field, "reaction.fault.nothing");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
