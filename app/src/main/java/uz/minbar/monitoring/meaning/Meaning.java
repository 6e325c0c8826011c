package uz.minbar.monitoring.meaning;

import java.util.List;

/**
 * What a mention means.
 *
 * @param people whom it names, in Latin letters
 * @param bodies ministries, offices, firms that it names, in Latin letters
 * @param places by the names of the office's list or the catalogue of the country
 */
public record Meaning(
    MentionTone tone,
    MentionKind kind,
    MentionRole role,
    List<String> people,
    List<String> bodies,
    List<String> places) {}
