package uz.minbar.reaction;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;

/**
 * A criticism and what the office does about it.
 *
 * @param number by which the office calls it, counted from 1
 * @param quote the words that are answered
 * @param saidAt when the source said them
 * @param firstAt when the first note went to the leadership; null before
 * @param answeredIn the channel of the first publication
 * @param address where the answer stands
 * @param mergedInto the case that it was merged into; null for one that stands by itself
 */
public record Case(
    CaseId id,
    int number,
    String title,
    Level level,
    boolean open,
    @Nullable MentionId mention,
    @Nullable StoryId story,
    String sourceTitle,
    String sourceUrl,
    String quote,
    Instant saidAt,
    Instant openedAt,
    @Nullable PersonId assignee,
    Instant firstDueAt,
    Instant holdingDueAt,
    Instant dueAt,
    @Nullable Instant firstAt,
    @Nullable Instant holdingAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredIn,
    @Nullable String address,
    @Nullable Instant closedAt,
    String outcome,
    @Nullable CaseId mergedInto,
    long version) {

  /** Its state by its word: open, closed or merged. */
  public String state() {
    return mergedInto != null ? "merged" : open ? "open" : "closed";
  }

  /** The step that is due next, by its word: first, holding or full; "" where nothing is due. */
  public String nextStep() {
    if (!open) {
      return "";
    }
    return firstAt == null ? "first" : holdingAt == null ? "holding" : "full";
  }

  /** When the next step is due. */
  public Instant nextDue() {
    return switch (nextStep()) {
      case "first" -> firstDueAt;
      case "holding" -> holdingDueAt;
      default -> dueAt;
    };
  }

  public boolean late(Instant now) {
    return open && nextDue().isBefore(now);
  }

  /** Hours from finding to reaction; null before there is one. */
  public @Nullable Double hours() {
    var done = answeredAt == null ? closedAt : answeredAt;
    return done == null
        ? null
        : Math.round(Duration.between(openedAt, done).toMinutes() / 6.0) / 10.0;
  }

  /** Whether it was answered in time; null while that is open. */
  public @Nullable Boolean inTime() {
    var done = answeredAt == null ? closedAt : answeredAt;
    return done == null ? null : !done.isAfter(dueAt);
  }
}
