/** Who says how much of the district, how, of what, and in whose words. */
@NullMarked
package uz.minbar.insight.position;

import org.jspecify.annotations.NullMarked;
