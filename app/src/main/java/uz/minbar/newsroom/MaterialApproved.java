package uz.minbar.newsroom;

import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.OrganisationId;

/** A material was approved in this version and may be published. */
public record MaterialApproved(OrganisationId organisation, MaterialId material, long version) {}
