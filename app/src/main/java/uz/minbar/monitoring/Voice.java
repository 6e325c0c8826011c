package uz.minbar.monitoring;

import java.time.Instant;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;

/**
 * A mention without its words: who told which story, when and how.
 *
 * @param at when it was published
 * @param negative whether it speaks ill of what was found
 */
public record Voice(StoryId story, SourceId source, Instant at, boolean negative) {}
