package uz.minbar.monitoring;

import java.time.Instant;
import uz.minbar.kernel.StoryId;

/** The mentions that tell the same thing. */
public record Story(
    StoryId id, String title, int items, int sources, Instant firstSeenAt, Instant lastSeenAt) {}
