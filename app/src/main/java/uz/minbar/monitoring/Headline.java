package uz.minbar.monitoring;

import java.time.Instant;
import uz.minbar.kernel.StoryId;

/**
 * A story as far as it was told within a time, by its first mention there.
 *
 * @param lang the lang attribute of the title
 * @param mentions within the time, likewise sources and negative
 * @param url of the original
 */
public record Headline(
    StoryId story,
    String title,
    String lang,
    String sourceTitle,
    String url,
    Instant at,
    int mentions,
    int sources,
    int negative) {}
