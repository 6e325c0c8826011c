package uz.minbar.reaction.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.reaction.Drafting;
import uz.minbar.reaction.JournalFile;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.NewCase;
import uz.minbar.reaction.Norm;
import uz.minbar.reaction.Reaction;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Cases on the desk. */
@Controller
class CaseController {

  private static final String CASES = "/desk/reaction/cases/";

  private final Reaction reaction;
  private final Drafting drafting;
  private final JournalFile journal;
  private final Newsroom newsroom;
  private final Staff staff;
  private final Clock clock;

  CaseController(
      Reaction reaction,
      Drafting drafting,
      JournalFile journal,
      Newsroom newsroom,
      Staff staff,
      Clock clock) {
    this.reaction = reaction;
    this.drafting = drafting;
    this.journal = journal;
    this.newsroom = newsroom;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/desk/reaction")
  ModelAndView list(Page page) {
    var open = reaction.open();
    return page.render(
        "reaction/desk/cases",
        Map.of(
            "open", open,
            "late", open.stream().filter(one -> one.late(clock.instant())).count(),
            "norm", reaction.norm(),
            "now", clock.instant(),
            "names", names()));
  }

  @GetMapping("/desk/reaction/journal")
  ModelAndView journal(Page page, @RequestParam(required = false) @Nullable String cursor) {
    return page.render(
        "reaction/desk/journal",
        Map.of("cases", reaction.list(null, cursor, 50), "names", names()));
  }

  @GetMapping("/desk/reaction/journal.{kind:csv|xlsx}")
  ResponseEntity<byte[]> file(Page page, @PathVariable String kind) {
    boolean csv = kind.equals("csv");
    var type =
        csv
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tanqidiy-chiqishlar." + kind + "\"")
        .body(csv ? journal.csv(page.language()) : journal.xlsx(page.language()));
  }

  @PostMapping("/desk/reaction/cases")
  ModelAndView open(
      Page page,
      @RequestParam(required = false) @Nullable UUID mention,
      @RequestParam(required = false) @Nullable UUID story) {
    var me = staff.current().id();
    var id =
        reaction.open(
            new NewCase(
                mention == null ? null : new MentionId(mention),
                story == null ? null : new StoryId(story),
                Level.ORDINARY,
                me,
                null));
    page.flash("reaction.opened");
    return page.redirect(CASES + id);
  }

  @GetMapping(CASES + "{id}")
  ModelAndView show(Page page, @PathVariable UUID id) {
    var found = reaction.find(new CaseId(id)).orElseThrow(Problem::notFound);
    return page.render(
        "reaction/desk/case",
        Map.of(
            "found", found,
            "facts", reaction.facts(found.id()),
            "materials", newsroom.list(new MaterialFilter(null, null, null, id), null, 20).items(),
            "people", staff.people().stream().filter(Person::active).toList(),
            "now", clock.instant()));
  }

  @PostMapping(CASES + "{id}/{act:level|assign|step|ask|answer|close|reopen}")
  ModelAndView act(
      Page page,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam Map<String, String> sent) {
    var of = new CaseId(id);
    try {
      switch (act) {
        case "level" -> reaction.setLevel(of, Level.ofWord(sent.getOrDefault("level", "")));
        case "assign" -> reaction.assign(of, person(sent.getOrDefault("assignee", "")));
        case "step" -> reaction.step(of, sent.getOrDefault("step", ""));
        case "ask" -> {
          var _ =
              reaction.ask(
                  of, sent.getOrDefault("office", ""), sent.getOrDefault("question", ""), null);
        }
        case "answer" ->
            reaction.receive(
                of, uuid(sent.getOrDefault("fact", "")), sent.getOrDefault("answer", ""));
        case "close" -> reaction.close(of, sent.getOrDefault("outcome", ""));
        default -> reaction.reopen(of);
      }
      if (act.equals("close")) {
        page.flashUndo("reaction.done.close", CASES + id + "/reopen");
      } else {
        page.flash("reaction.done." + act);
      }
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      page.flashFault(problem);
    }
    return page.redirect(CASES + id);
  }

  @PostMapping(CASES + "{id}/draft")
  ModelAndView draft(Page page, @PathVariable UUID id) {
    return page.redirect("/desk/newsroom/materials/" + drafting.draft(new CaseId(id)));
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

  private Map<PersonId, String> names() {
    return staff.people().stream().collect(Collectors.toMap(Person::id, Person::name));
  }

  private static @Nullable PersonId person(String id) {
    return id.isBlank() ? null : new PersonId(uuid(id));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound();
    }
  }
}
