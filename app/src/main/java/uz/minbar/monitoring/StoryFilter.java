package uz.minbar.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.meaning.MentionTone;

/**
 * Which stories to list; null and false filter nothing.
 *
 * @param since last seen then or later
 * @param tone that of most of the mentions
 * @param several told by more than one source
 */
public record StoryFilter(
    @Nullable UUID topic, @Nullable Instant since, @Nullable MentionTone tone, boolean several) {}
