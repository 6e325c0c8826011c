package uz.minbar.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;

/**
 * A kept version.
 *
 * @param act what made it: save, submit, approve, correct …
 */
public record MaterialVersion(
    long version,
    MaterialText text,
    String act,
    String note,
    @Nullable PersonId person,
    Instant at) {}
