/**
 * The desk's first page. It begins with the date and a sentence that says how things stand; what
 * stands on it is reported by the rooms, as the menu's lines are. Decision record 0010 says why.
 */
@NullMarked
package uz.minbar.foundation.today;

import org.jspecify.annotations.NullMarked;
