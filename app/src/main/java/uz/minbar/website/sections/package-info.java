/**
 * The pages that the office makes itself, and the banner above all pages.
 *
 * <p>{@code Sections} is the door of the pages: {@code Section} with its {@code Entry}s, kept by
 * {@code SectionRows} and {@code EntryRows}; {@code Banners} that of the banner. What the frame
 * shows of them is told to be old by {@code FrameChanged}.
 */
@NullMarked
package uz.minbar.website.sections;

import org.jspecify.annotations.NullMarked;
