package uz.minbar.reaction.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.reaction.Aftermath;
import uz.minbar.reaction.Case;
import uz.minbar.reaction.Drafting;
import uz.minbar.reaction.Instructions;
import uz.minbar.reaction.JournalFile;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.Merging;
import uz.minbar.reaction.NewCase;
import uz.minbar.reaction.Proposals;
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
  private final Merging merging;
  private final Instructions instructions;
  private final Proposals proposals;
  private final Aftermath aftermath;
  private final Monitoring monitoring;
  private final Archive archive;
  private final Staff staff;
  private final Clock clock;

  CaseController(
      Reaction reaction,
      Drafting drafting,
      JournalFile journal,
      Merging merging,
      Instructions instructions,
      Proposals proposals,
      Aftermath aftermath,
      Monitoring monitoring,
      Archive archive,
      Staff staff,
      Clock clock) {
    this.reaction = reaction;
    this.drafting = drafting;
    this.journal = journal;
    this.merging = merging;
    this.instructions = instructions;
    this.proposals = proposals;
    this.aftermath = aftermath;
    this.monitoring = monitoring;
    this.archive = archive;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/desk/reaction/journal")
  ModelAndView journal(Page page, @RequestParam(required = false) @Nullable String cursor) {
    var cases = reaction.list(null, cursor, 50);
    return page.render(
        "reaction/desk/journal",
        Map.of(
            "cases", cases,
            "names", names(),
            "numbers", numbers(cases.items()),
            "given",
                instructions.ofAll(cases.items().stream().map(one -> one.id().value()).toList()),
            "now", clock.instant()));
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
      @RequestParam(required = false) @Nullable UUID story,
      @RequestParam(defaultValue = "false") boolean anew) {
    if (!anew && mention != null && merging.ofMention(new MentionId(mention)).isPresent()) {
      return page.redirect("/desk/reaction/join?mention=" + mention);
    }
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
    var into = found.mergedInto();
    var model = new HashMap<String, @Nullable Object>();
    model.put("found", found);
    model.put("facts", reaction.facts(found.id()));
    model.put("materials", drafting.materials(found.id()));
    model.put("people", staff.people().stream().filter(Person::active).toList());
    model.put("now", clock.instant());
    model.put("into", into == null ? null : reaction.find(into).orElse(null));
    model.put("merged", merging.merged(found.id()));
    model.put("mentions", mentions(found.id()));
    model.put("likely", found.open() ? proposals.duplicates(found.id()) : List.of());
    model.put("others", reaction.open());
    model.put("instructions", instructions.of(found.id()));
    model.put("pictures", archive.list(null, null, 50).items());
    model.put("proposals", found.open() ? proposals.of(found.id()) : List.of());
    model.put("wave", aftermath.of(found.id()).orElse(null));
    return page.render("reaction/desk/case", model);
  }

  private List<Mention> mentions(CaseId id) {
    return merging.stories(id).stream()
        .map(story -> MentionFilter.ofStory(story.value()))
        .flatMap(filter -> monitoring.mentions(filter, null, 20).items().stream())
        .sorted(Comparator.comparing(Mention::publishedAt))
        .toList();
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
    return page.redirect(
        sent.getOrDefault("back", "").equals("board") ? "/desk/reaction" : CASES + id);
  }

  /** Begins the reaction, out of an earlier one where that is named. */
  @PostMapping(CASES + "{id}/draft")
  ModelAndView draft(
      Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from) {
    var of = new CaseId(id);
    var made = from == null ? drafting.draft(of) : drafting.draft(of, new MaterialId(from));
    return page.redirect("/desk/newsroom/materials/" + made);
  }

  /** The numbers of those that others were merged into. */
  private Map<CaseId, Integer> numbers(List<Case> cases) {
    return cases.stream()
        .map(Case::mergedInto)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> reaction.find(id).stream())
        .collect(Collectors.toMap(Case::id, Case::number));
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
