package uz.minbar.website;

import org.jspecify.annotations.Nullable;
import uz.minbar.archive.Asset;
import uz.minbar.publishing.Placement;

/** A piece as lists show it, with its first picture; null where it has none. */
public record Teaser(Placement piece, @Nullable Asset picture) {}
