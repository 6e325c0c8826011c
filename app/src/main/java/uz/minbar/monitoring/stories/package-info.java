/** Mentions that tell the same thing are one story. */
@NullMarked
package uz.minbar.monitoring.stories;

import org.jspecify.annotations.NullMarked;
