/**
 * How what went out was seen and answered, read back from the channels: {@code CountingRounds} asks
 * each channel about its deliveries at growing distances, {@code Figures} tells what it said last.
 * What a platform does not tell is unknown and never nought.
 */
@NullMarked
package uz.minbar.publishing.figures;

import org.jspecify.annotations.NullMarked;
