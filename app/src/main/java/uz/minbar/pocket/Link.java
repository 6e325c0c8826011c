package uz.minbar.pocket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/**
 * A private chat with a bot and whose it is.
 *
 * @param alarms whether alerts ring there
 * @param drafted the last draft that came from there; null before
 * @param returning the material whose return her next words explain; null as a rule
 */
public record Link(
    long bot,
    long chat,
    OrganisationId organisation,
    PersonId person,
    boolean alarms,
    Instant linkedAt,
    @Nullable MaterialId drafted,
    @Nullable Instant draftedAt,
    @Nullable MaterialId returning) {}
