package uz.minbar.publishing.polls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll on one channel, as far as it has an end.
 *
 * @param closesAt when it ends by itself; null where a person ends it
 * @param closedAt since when nobody votes any more; null while it is open
 * @param result how people voted; null while it is open, and where the platform did not tell
 */
public record HeldPoll(
    UUID delivery,
    @Nullable Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable PollResult result) {}
