/**
 * The press centre in the office's own colour and under its emblem.
 *
 * <p>{@code Looks} is the door and keeps the choice; {@code Palette} makes of one {@code Colour}
 * all that pages need, so that everything stays legible in light and in dark, and {@code Emblem}
 * draws the emblem in the sizes that browsers ask for.
 */
@NullMarked
package uz.minbar.website.look;

import org.jspecify.annotations.NullMarked;
