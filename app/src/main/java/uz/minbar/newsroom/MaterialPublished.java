package uz.minbar.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;

/**
 * A material has reached the public on one channel. Publishing says so; newsroom owns the word,
 * because the answer must come down to those who do not know publishing.
 *
 * @param address where people find it; null where the channel gives none
 */
public record MaterialPublished(
    OrganisationId organisation,
    MaterialId material,
    @Nullable CaseId caseId,
    String channel,
    @Nullable String address,
    Instant at) {}
