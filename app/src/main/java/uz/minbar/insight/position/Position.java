package uz.minbar.insight.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Neighbourhood;

/**
 * Where the mass media stand within a time.
 *
 * @param from the first day, in Tashkent; to is the last
 * @param since the same as moments, as lists of mentions are filtered; until ends it
 * @param outlets the loudest first; those that said nothing are left out
 * @param origins only those that spoke
 * @param themes the office's topics; a mention that two of them found counts in both
 * @param copyings who had whose words, the most first
 * @param neighbours districts of the region in the same sources
 */
public record Position(
    LocalDate from,
    LocalDate to,
    Instant since,
    Instant until,
    Tones all,
    List<Outlet> outlets,
    List<Group> origins,
    List<Theme> themes,
    List<Week> weeks,
    List<Copying> copyings,
    Neighbourhood neighbours) {

  /**
   * One source.
   *
   * @param aggregator it says again what others have said: the catalogue says so, or its mentions
   *     do
   * @param share of the voice of all that are no aggregators, in percent; null for an aggregator
   * @param copied how many of its mentions have another's words
   * @param themes what it speaks of most, the most first
   * @param weeks its mentions in each of the position's weeks
   */
  public record Outlet(
      SourceId source,
      String title,
      Origin origin,
      boolean aggregator,
      Tones tones,
      @Nullable Double share,
      int copied,
      List<Theme> themes,
      List<Integer> weeks) {}

  /** Mentions of one source that have the words of another. */
  public record Copying(SourceId by, String title, SourceId from, String fromTitle, int mentions) {}

  /** All voices of one origin. */
  public record Group(Origin origin, int outlets, Tones tones) {}

  /** One topic of the office. */
  public record Theme(TopicId topic, String name, Tones tones) {}

  /**
   * One week.
   *
   * @param from its Monday, though the time asked for may begin later
   */
  public record Week(LocalDate from, Tones tones) {}
}
