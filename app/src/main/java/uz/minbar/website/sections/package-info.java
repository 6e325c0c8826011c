/**
 * The pages that the office makes itself, and the banner above all pages.
 *
 * <p>{@code Sections} is the door of the pages and {@code Entries} that of what stands in them,
 * kept by {@code SectionRows} and {@code EntryRows}; {@code Banners} is that of the banner.
 */
@NullMarked
package uz.minbar.website.sections;

import org.jspecify.annotations.NullMarked;
