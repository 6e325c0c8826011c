/** What is watched, by whom, and how it is doing. */
@NullMarked
package uz.minbar.monitoring.sources;

import org.jspecify.annotations.NullMarked;
