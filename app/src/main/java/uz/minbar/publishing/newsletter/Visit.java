package uz.minbar.publishing.newsletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last look into the mailbox of returns.
 *
 * @param at null before the first
 * @param fault text key of why it could not be read; null where it could
 */
public record Visit(@Nullable Instant at, @Nullable String fault) {}
