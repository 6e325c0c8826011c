package uz.minbar.reaction.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.PersonId;
import uz.minbar.reaction.Board;
import uz.minbar.reaction.Instructions;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.Norm;
import uz.minbar.reaction.Reaction;
import uz.minbar.reaction.Standing;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** The board of cases by their clocks. */
@Controller
class BoardController {

  private static final Duration PACE = Duration.ofDays(30);

  private final Board board;
  private final Instructions instructions;
  private final Reaction reaction;
  private final Staff staff;
  private final Clock clock;

  BoardController(
      Board board, Instructions instructions, Reaction reaction, Staff staff, Clock clock) {
    this.board = board;
    this.instructions = instructions;
    this.reaction = reaction;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/desk/reaction")
  ModelAndView board(
      Page page,
      @RequestParam(required = false) @Nullable UUID assignee,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean mine) {
    var whose = mine ? staff.current().id() : assignee == null ? null : new PersonId(assignee);
    var filter =
        new Board.Filter(
            whose, level.isBlank() ? null : Level.ofWord(level), Standing.ofWord(state));
    var people = staff.people();
    var late = instructions.late();
    var model = new HashMap<String, @Nullable Object>();
    model.put("view", board.view(filter));
    model.put("whole", filter.equals(Board.Filter.ALL));
    model.put("late", late);
    model.put("norm", reaction.norm());
    model.put("pace", reaction.pace(clock.instant().minus(PACE)).orElse(null));
    model.put("now", clock.instant());
    model.put("people", people.stream().filter(Person::active).toList());
    model.put("names", people.stream().collect(Collectors.toMap(Person::id, Person::name)));
    return page.render("reaction/desk/board", model);
  }

  @PostMapping("/desk/reaction/norm")
  ModelAndView norm(
      Page page, @RequestParam long first, @RequestParam long holding, @RequestParam long full) {
    try {
      reaction.setNorm(
          new Norm(Duration.ofHours(first), Duration.ofHours(holding), Duration.ofHours(full)));
      page.flash("reaction.done.norm");
    } catch (Problem problem) {
      page.flashFault("reaction.fault.norm");
    }
    return page.redirect("/desk/reaction");
  }
}
