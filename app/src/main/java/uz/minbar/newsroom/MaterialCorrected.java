package uz.minbar.newsroom;

import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;

/** A published material was corrected: the new version goes to every channel it went to. */
public record MaterialCorrected(
    OrganisationId organisation, MaterialId material, long version, String note) {}
