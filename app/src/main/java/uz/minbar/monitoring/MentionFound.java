package uz.minbar.monitoring;

import java.time.Instant;
import java.util.List;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;

/**
 * An organisation is spoken of.
 *
 * @param topics those that found it now; a mention may be found again by others later
 * @param publishedAt when the source says it was published
 */
public record MentionFound(
    OrganisationId organisation,
    MentionId mention,
    StoryId story,
    List<TopicId> topics,
    Instant publishedAt) {}
