package uz.minbar.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.meaning.MentionTone;

/** Which mentions a list shows; null asks for all. */
public record MentionFilter(
    @Nullable UUID topic,
    @Nullable UUID story,
    @Nullable UUID source,
    @Nullable String q,
    @Nullable MentionTone tone,
    @Nullable Instant since,
    @Nullable Instant until) {

  public static final MentionFilter ALL =
      new MentionFilter(null, null, null, null, null, null, null);

  public static MentionFilter ofStory(UUID story) {
    return new MentionFilter(null, story, null, null, null, null, null);
  }
}
