package uz.minbar.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;
import uz.minbar.monitoring.inbox.Pile;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionTone;

/**
 * Which mentions a list shows; null asks for all.
 *
 * @param person as mentions name people, in Latin letters
 * @param place as the office's list or the catalogue calls it
 * @param reach people whom its source reaches at least; what is unknown is left out
 */
public record MentionFilter(
    @Nullable UUID topic,
    @Nullable UUID story,
    @Nullable UUID source,
    @Nullable String q,
    @Nullable MentionTone tone,
    @Nullable MentionKind kind,
    @Nullable String person,
    @Nullable String place,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Long reach,
    @Nullable Lying lying) {

  /**
   * Where it lies on the desk.
   *
   * @param whose whose pile is asked for
   */
  public record Lying(Pile pile, PersonId whose) {}

  public static final MentionFilter ALL =
      new MentionFilter(null, null, null, null, null, null, null, null, null, null, null, null);

  public static MentionFilter ofText(String q) {
    return new MentionFilter(null, null, null, q, null, null, null, null, null, null, null, null);
  }

  public static MentionFilter ofStory(UUID story) {
    return new MentionFilter(
        null, story, null, null, null, null, null, null, null, null, null, null);
  }
}
