/**
 * Evergreens: a material that stays true goes out again on a channel in a {@code Rhythm}, until a
 * day or until somebody stops it. Each repeat is a delivery like any other, told from the others by
 * its occasion: {@code RepeatRounds} writes it when its time comes, unless something holds it.
 */
@NullMarked
package uz.minbar.publishing.evergreen;

import org.jspecify.annotations.NullMarked;
