package uz.minbar.newsroom;

import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;

/** A published material was withdrawn: it leaves every channel it went to. */
public record MaterialWithdrawn(
    OrganisationId organisation, MaterialId material, long version, String note) {}
