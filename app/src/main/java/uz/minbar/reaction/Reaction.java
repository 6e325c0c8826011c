package uz.minbar.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.newsroom.MaterialPublished;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Reaction's door: opens cases, keeps their clocks, closes them by the answer. */
@Service
public class Reaction {

  private static final int MOST_QUOTE = 1200;

  private final Cases cases;
  private final Facts facts;
  private final Families families;
  private final Monitoring monitoring;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Reaction(
      Cases cases,
      Facts facts,
      Families families,
      Monitoring monitoring,
      Acts acts,
      Staff staff,
      Clock clock) {
    this.cases = cases;
    this.facts = facts;
    this.families = families;
    this.monitoring = monitoring;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Opens a case; a story that has an open one keeps that.
   *
   * @throws Problem 422 where neither a mention nor a story of the organisation is named
   */
  public CaseId open(NewCase begun) {
    return acts.create(
        Right.HANDLE_CASES,
        "reaction.open",
        () -> {
          var said = said(begun);
          var assignee = begun.assignee();
          if (assignee != null && staff.person(assignee).isEmpty()) {
            throw Problem.invalid("assignee", "reaction.fault.assignee");
          }
          monitoring.follow(said.story());
          return families
              .ofStory(said.story())
              .flatMap(cases::find)
              .filter(Case::open)
              .map(Case::id)
              .orElseGet(() -> cases.insert(begun, said, cases.norm(), clock.instant(), me()));
        });
  }

  @Transactional(readOnly = true)
  public Optional<Case> find(CaseId id) {
    return cases.find(id);
  }

  /** Those that wait, the most pressing first. */
  @Transactional(readOnly = true)
  public List<Case> open() {
    return cases.open();
  }

  @Transactional(readOnly = true)
  public Slice<Case> list(@Nullable String state, @Nullable String cursor, int limit) {
    return cases.list(state, cursor, limit);
  }

  /** How long reactions of cases opened since then took on average; empty where there was none. */
  @Transactional(readOnly = true)
  public Optional<Duration> pace(Instant since) {
    return cases.pace(since);
  }

  /** What was asked for the case and for those merged into it. */
  @Transactional(readOnly = true)
  public List<Fact> facts(CaseId id) {
    return facts.of(families.of(id));
  }

  /** The case first, then those that were merged into it. */
  @Transactional(readOnly = true)
  public List<UUID> family(CaseId id) {
    return families.of(id);
  }

  @Transactional(readOnly = true)
  public Norm norm() {
    return cases.norm();
  }

  /**
   * Sets how long each step may take, in this office.
   *
   * @throws Problem 422 where the steps do not follow one another
   */
  public void setNorm(Norm norm) {
    boolean sound =
        norm.first().toMinutes() > 0
            && norm.holding().compareTo(norm.first()) >= 0
            && norm.full().compareTo(norm.holding()) >= 0
            && norm.full().compareTo(Duration.ofDays(60)) <= 0;
    if (!sound) {
      throw Problem.invalid("full", "reaction.fault.norm");
    }
    acts.perform(
        Right.HANDLE_CASES,
        "reaction.setNorm",
        null,
        () -> {
          cases.setNorm(norm);
          Acts.note("norm", norm);
        });
  }

  public void setLevel(CaseId id, Level level) {
    change(id, "reaction.setLevel", () -> cases.set(id, "level", level.word()));
  }

  /** Gives it to somebody of the staff, or to nobody. */
  public void assign(CaseId id, @Nullable PersonId to) {
    if (to != null && staff.person(to).isEmpty()) {
      throw Problem.invalid("assignee", "reaction.fault.assignee");
    }
    change(id, "reaction.assign", () -> cases.set(id, "assignee", to == null ? null : to.value()));
  }

  /** The first note has gone to the leadership, or the holding answer is out. */
  public void step(CaseId id, String step) {
    if (!step.equals("first") && !step.equals("holding")) {
      throw Problem.invalid("step", "reaction.fault.step");
    }
    change(id, "reaction." + step, () -> cases.set(id, step + "_at", clock.instant()));
  }

  /** Asks an office for facts. */
  public UUID ask(CaseId id, String office, String question, @Nullable Instant due) {
    if (office.isBlank() || question.isBlank()) {
      throw Problem.invalid(office.isBlank() ? "office" : "question", "reaction.fault.question");
    }
    return acts.perform(
        Right.HANDLE_CASES,
        "reaction.ask",
        id,
        () -> {
          var found = standing(id);
          var by = due == null ? found.dueAt() : due;
          return facts.ask(id, office.strip(), question.strip(), clock.instant(), by, me());
        });
  }

  /** Writes down what the office answered. */
  public void receive(CaseId id, UUID fact, String answer) {
    if (answer.isBlank()) {
      throw Problem.invalid("answer", "reaction.fault.answer");
    }
    change(
        id,
        "reaction.receive",
        () -> {
          if (!facts.receive(families.of(id), fact, answer.strip(), clock.instant())) {
            throw Problem.notFound();
          }
        });
  }

  /** Closes it without a publication, with the reason: answered by telephone, not true … */
  public void close(CaseId id, String outcome) {
    if (outcome.isBlank()) {
      throw Problem.invalid("outcome", "reaction.fault.outcome");
    }
    change(id, "reaction.close", () -> cases.close(id, outcome.strip(), clock.instant()));
  }

  public void reopen(CaseId id) {
    change(
        id,
        "reaction.reopen",
        () -> {
          cases.requireStoryFree(cases.forChange(id));
          cases.reopen(id);
        });
  }

  /**
   * The answer is out: its case is closed with the hours it took, or the one that this was merged
   * into.
   */
  @ApplicationModuleListener
  void on(MaterialPublished published) {
    var id = published.caseId();
    if (id != null) {
      acts.asSystem(
          published.organisation(),
          () ->
              acts.perform(
                  Right.HANDLE_CASES,
                  "reaction.answered",
                  id,
                  () ->
                      cases.answered(
                          families.head(id),
                          published.channel(),
                          published.address(),
                          published.at())));
    }
  }

  private void change(CaseId id, String act, Runnable work) {
    acts.perform(
        Right.HANDLE_CASES,
        act,
        id,
        () -> {
          Acts.note("title", standing(id).title());
          work.run();
        });
  }

  /** The case to be changed; one that was merged is changed no more. */
  private Case standing(CaseId id) {
    var found = cases.forChange(id);
    if (found.mergedInto() != null) {
      throw Problem.conflict("reaction.fault.merged");
    }
    return found;
  }

  private Cases.Said said(NewCase begun) {
    var mention = mention(begun).orElseThrow(() -> unknown(begun));
    var story = begun.story() == null ? mention.story() : begun.story();
    String text = mention.text();
    return new Cases.Said(
        mention.title(),
        mention.sourceTitle(),
        mention.url(),
        text.length() > MOST_QUOTE ? text.substring(0, MOST_QUOTE) + "…" : text,
        mention.publishedAt(),
        mention.id(),
        story);
  }

  private Optional<Mention> mention(NewCase begun) {
    var id = begun.mention();
    var story = begun.story();
    if (id != null) {
      return monitoring.mention(id);
    }
    return story == null
        ? Optional.empty()
        : monitoring.mentions(MentionFilter.ofStory(story.value()), null, 200).items().stream()
            .reduce((_, earlier) -> earlier);
  }

  private static Problem unknown(NewCase begun) {
    return Problem.invalid(begun.story() == null ? "mention" : "story", "reaction.fault.nothing");
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
