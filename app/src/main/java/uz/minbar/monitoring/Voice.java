package uz.minbar.monitoring;

import java.time.Instant;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.meaning.MentionTone;

/**
 * A mention without its words: who told which story, when and how.
 *
 * @param at when it was published
 */
public record Voice(StoryId story, SourceId source, Instant at, MentionTone tone) {}
