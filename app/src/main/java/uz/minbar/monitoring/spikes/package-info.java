/** When more is said than usual: what is expected by a topic's own past, and what stands out. */
@NullMarked
package uz.minbar.monitoring.spikes;

import org.jspecify.annotations.NullMarked;
