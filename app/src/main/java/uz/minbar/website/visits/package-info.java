/**
 * How often the press centre is read, without knowing by whom.
 *
 * <p>{@code VisitCounts} is the door: it counts in memory, tells visitors apart by a {@code Sketch}
 * of hashes under a salt that nobody ever writes down, and puts the sums into {@code VisitRows}
 * once a minute.
 */
@NullMarked
package uz.minbar.website.visits;

import org.jspecify.annotations.NullMarked;
