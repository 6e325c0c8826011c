package uz.minbar.monitoring.spikes;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said about a topic.
 *
 * @param id of the mention
 * @param at when its source published it
 * @param source who said it
 * @param knownSince since when that source has been watched
 * @param main whether it is about the topic, not only naming it on the way
 */
public record Saying(
    UUID id, Instant at, String source, Instant knownSince, boolean main, String text) {}
