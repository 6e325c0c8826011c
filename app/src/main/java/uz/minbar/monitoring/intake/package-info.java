/** From a visit to an item: fetching, parsing, cleaning, recognising what was seen before. */
@NullMarked
package uz.minbar.monitoring.intake;

import org.jspecify.annotations.NullMarked;
