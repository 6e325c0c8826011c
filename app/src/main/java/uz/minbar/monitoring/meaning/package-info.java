/** What a mention means: how it speaks of what was found, what it is, whom and what it names. */
@NullMarked
package uz.minbar.monitoring.meaning;

import org.jspecify.annotations.NullMarked;
