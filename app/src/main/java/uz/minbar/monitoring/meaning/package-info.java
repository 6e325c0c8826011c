/** What an item means: how it speaks of what was found in it. */
@NullMarked
package uz.minbar.monitoring.meaning;

import org.jspecify.annotations.NullMarked;
