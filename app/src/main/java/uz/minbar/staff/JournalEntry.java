package uz.minbar.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;

/**
 * One act in the journal.
 *
 * @param number position in the organisation's chain, from 1
 * @param person who did it; null for the program itself
 * @param act room and verb, {@code newsroom.approve}
 * @param subject the id of what it was done to, "" where there is none
 * @param details JSON with what else matters; never a secret
 */
public record JournalEntry(
    long number,
    Instant at,
    @Nullable PersonId person,
    String act,
    String subject,
    String details) {}
