package uz.minbar.reaction;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * One problem, one case: cases of the same problem become one, mentions of it join. What is merged
 * keeps its number and its rows; the other shows them as its own.
 */
@Service
public class Merging {

  private final Cases cases;
  private final Families families;
  private final Monitoring monitoring;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Merging(
      Cases cases, Families families, Monitoring monitoring, Acts acts, Staff staff, Clock clock) {
    this.cases = cases;
    this.families = families;
    this.monitoring = monitoring;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Makes one case of two. The later is merged into the earlier, whichever is named first: the
   * clock that began to run first goes on running.
   *
   * @return the one that stays
   * @throws Problem 409 where one of them is not open, 422 where they are the same
   */
  public CaseId merge(CaseId one, CaseId other) {
    if (one.equals(other)) {
      throw Problem.invalid("with", "reaction.fault.itself");
    }
    return acts.perform(
        Right.HANDLE_CASES,
        "reaction.merge",
        one,
        () -> {
          // Always locked in the same order: two people who merge the same two do not block.
          var both =
              Stream.of(one, other)
                  .sorted(Comparator.comparing(CaseId::value))
                  .map(cases::forChange)
                  .sorted(Comparator.comparing(Case::number))
                  .toList();
          if (!both.stream().allMatch(Case::open)) {
            throw Problem.conflict("reaction.fault.notOpen");
          }
          families.merge(both.getLast().id(), both.getFirst().id());
          Acts.note("merged", both.getLast().number());
          Acts.note("into", both.getFirst().number());
          return both.getFirst().id();
        });
  }

  /**
   * Takes a merged case out again: it is open as before, with all that was its own.
   *
   * @throws Problem 409 where it is not merged, or its story has another open case by now
   */
  public void unmerge(CaseId id) {
    acts.perform(
        Right.HANDLE_CASES,
        "reaction.unmerge",
        id,
        () -> {
          var found = cases.forChange(id);
          if (found.mergedInto() == null) {
            throw Problem.conflict("reaction.fault.notMerged");
          }
          cases.requireStoryFree(found);
          families.unmerge(id);
          Acts.note("number", found.number());
        });
  }

  /** Adds a mention, and with it its story, to an open case. */
  public void join(CaseId id, MentionId mention) {
    acts.perform(
        Right.HANDLE_CASES,
        "reaction.join",
        id,
        () -> {
          var found = cases.forChange(id);
          if (!found.open()) {
            throw Problem.conflict("reaction.fault.notOpen");
          }
          var said =
              monitoring
                  .mention(mention)
                  .orElseThrow(() -> Problem.invalid("mention", "reaction.fault.nothing"));
          families.join(id, mention, said.story(), clock.instant(), me());
          Acts.note("mention", mention);
        });
  }

  /** Takes a mention that was added out again. */
  public void part(CaseId id, MentionId mention) {
    acts.perform(
        Right.HANDLE_CASES,
        "reaction.part",
        id,
        () -> {
          var _ = cases.forChange(id);
          families.part(id, mention);
          Acts.note("mention", mention);
        });
  }

  /** The case that answers the story of that mention, open or closed. */
  @Transactional(readOnly = true)
  public Optional<Case> ofMention(MentionId mention) {
    return monitoring
        .mention(mention)
        .flatMap(said -> families.ofStory(said.story()))
        .flatMap(cases::find);
  }

  /** Those that were merged into it, however far. */
  @Transactional(readOnly = true)
  public List<Case> merged(CaseId id) {
    return families.of(id).stream()
        .map(CaseId::new)
        .filter(one -> !one.equals(id))
        .flatMap(one -> cases.find(one).stream())
        .toList();
  }

  /** All stories that it answers. */
  @Transactional(readOnly = true)
  public Set<StoryId> stories(CaseId id) {
    return families.storiesOf(id);
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
