/** What no program can read: a broadcast, a printed page, typed in by hand with its scan. */
@NullMarked
package uz.minbar.monitoring.clippings;

import org.jspecify.annotations.NullMarked;
