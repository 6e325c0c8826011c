package uz.minbar.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.sources.SourceType;

/**
 * How much a source said within a day, week or month, and how.
 *
 * @param topic null where mentions are counted whatever their topics
 * @param from the first day, in Tashkent
 * @param unclear those whose tone nothing tells
 */
public record Tally(
    SourceId source,
    @Nullable TopicId topic,
    LocalDate from,
    int mentions,
    int negative,
    int neutral,
    int positive,
    int unclear) {

  /** How long a stretch is. */
  public enum Step {
    DAY,
    WEEK,
    MONTH
  }

  /**
   * A source of the office.
   *
   * @param type the word of who speaks through it; "" where nobody has said
   * @param local whether it serves one region or district
   */
  public record Outlet(SourceId id, String title, String type, boolean local) {

    /** Whether it says again what others have said. */
    public boolean aggregates() {
      return type.equals(SourceType.AGGREGATOR.word());
    }
  }

  /**
   * Mentions of one source that have the words of another.
   *
   * @param from who had them first
   */
  public record Copying(SourceId by, SourceId from, int mentions) {}
}
