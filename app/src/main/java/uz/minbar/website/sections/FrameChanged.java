package uz.minbar.website.sections;

import uz.minbar.kernel.OrganisationId;

/** The menu or the banner of an office's press centre is another than before. */
public record FrameChanged(OrganisationId organisation) {}
