package uz.minbar.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;

/**
 * Something that people had to be told at once.
 *
 * @param kind mention, story or spike
 * @param expected mentions an hour that are usual; null except for spikes
 * @param seen mentions in the last hour; null except for spikes
 * @param lookedAt when somebody looked at it; null before
 */
public record Alert(
    UUID id,
    TopicId topic,
    String topicName,
    String kind,
    String title,
    Instant raisedAt,
    @Nullable Double expected,
    @Nullable Integer seen,
    int sources,
    @Nullable MentionId mention,
    @Nullable StoryId story,
    @Nullable Instant lookedAt) {}
