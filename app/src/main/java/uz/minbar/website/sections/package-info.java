/**
 * The pages that the office makes itself, the banner above all pages, and events.
 *
 * <p>{@code Sections} is the door of the pages and {@code Entries} that of what stands in them,
 * kept by {@code SectionRows} and {@code EntryRows}; {@code Banners} is that of the banner. {@code
 * Events}, kept by {@code EventRows}, is that of what people are invited to, {@code ICalendar}
 * writes it for their calendars.
 */
@NullMarked
package uz.minbar.website.sections;

import org.jspecify.annotations.NullMarked;
