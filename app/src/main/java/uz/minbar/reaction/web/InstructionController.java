package uz.minbar.reaction.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.reaction.Instruction;
import uz.minbar.reaction.Instructions;

/** What offices have to do about a case, on the desk. */
@Controller
class InstructionController {

  private static final String CASES = "/desk/reaction/cases/";

  private final Instructions instructions;

  InstructionController(Instructions instructions) {
    this.instructions = instructions;
  }

  @PostMapping(CASES + "{id}/instructions")
  ModelAndView give(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    return act(
        page,
        id,
        "reaction.done.instruct",
        () -> {
          var _ =
              instructions.give(
                  new CaseId(id),
                  new Instruction.Order(
                      sent.getOrDefault("office", ""),
                      sent.getOrDefault("inCharge", ""),
                      sent.getOrDefault("task", ""),
                      time(sent.getOrDefault("due", ""))));
        });
  }

  @PostMapping(CASES + "{id}/instructions/{instruction}/prove")
  ModelAndView prove(
      Page page,
      @PathVariable UUID id,
      @PathVariable UUID instruction,
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(required = false) @Nullable UUID asset) {
    return act(
        page,
        id,
        "reaction.done.prove",
        () ->
            instructions.prove(
                new CaseId(id), instruction, new Instruction.Proof(proof, link, asset)));
  }

  @PostMapping(CASES + "{id}/instructions/{instruction}/reopen")
  ModelAndView reopen(Page page, @PathVariable UUID id, @PathVariable UUID instruction) {
    return act(
        page, id, "reaction.done.unprove", () -> instructions.reopen(new CaseId(id), instruction));
  }

  private static ModelAndView act(Page page, UUID id, String done, Runnable work) {
    try {
      work.run();
      page.flash(done);
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
    }
    return page.redirect(CASES + id);
  }

  /** The local time that a form gives; null where it is left empty. */
  private static @Nullable Instant time(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed.strip()).atZone(Dates.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("due", "reaction.fault.due");
    }
  }
}
