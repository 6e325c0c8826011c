package uz.minbar.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;

/**
 * Something that people had to be told at once.
 *
 * @param kind mention, story, spike or synchronous
 * @param expected voices that are usual in the time of the rise; null except for spikes
 * @param seen voices that there were; null except for spikes
 * @param lookedAt when somebody looked at it; null before
 * @param sourceClass the kind of sources in which it rose; null except for spikes
 * @param slow whether it rose by and by
 * @param firstAt when the first of the mentions was published; null except for many of them
 * @param mentions what it is about, the first first
 * @param pairs who spread the same together; empty except for synchronous ones
 * @param reason why it is as urgent, as a word for the texts
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
    @Nullable Instant lookedAt,
    @Nullable String sourceClass,
    boolean slow,
    @Nullable Instant firstAt,
    List<MentionId> mentions,
    List<SynchronousPair> pairs,
    Urgency urgency,
    String reason) {}
