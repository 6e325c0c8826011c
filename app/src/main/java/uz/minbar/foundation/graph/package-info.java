/**
 * The Graph API of Facebook and Instagram, as far as an office uses it: {@code GraphApi} speaks to
 * the platform, {@code GraphAnswer} says what became of a call as exactly as can be known.
 */
@NullMarked
package uz.minbar.foundation.graph;

import org.jspecify.annotations.NullMarked;
