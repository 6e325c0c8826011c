package uz.minbar.website.sections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.LocalizedText;

/**
 * One of the things that stand in a section: a leader, a question or a picture.
 *
 * @param title the leader's name, the question, what the picture shows
 * @param post the leader's office
 * @param body the biography or the answer, cleaned HTML
 * @param reception when the leader receives people, in the office's own words
 * @param picture of the archive
 */
public record Entry(
    UUID id,
    LocalizedText title,
    LocalizedText post,
    LocalizedText body,
    LocalizedText reception,
    String phone,
    String email,
    @Nullable UUID picture) {}
