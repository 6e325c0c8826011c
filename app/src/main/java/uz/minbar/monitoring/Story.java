package uz.minbar.monitoring;

import java.time.Instant;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.meaning.MentionTone;

/**
 * The mentions that tell the same thing.
 *
 * @param tone that of most of them
 */
public record Story(
    StoryId id,
    String title,
    int items,
    int sources,
    Instant firstSeenAt,
    Instant lastSeenAt,
    MentionTone tone,
    Reach reach) {}
