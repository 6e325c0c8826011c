package uz.minbar.reaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;

/** What a case begins with: a mention or a story, and what differs from the defaults. */
public record NewCase(
    @Nullable MentionId mention,
    @Nullable StoryId story,
    Level level,
    @Nullable PersonId assignee,
    @Nullable Instant dueAt) {}
