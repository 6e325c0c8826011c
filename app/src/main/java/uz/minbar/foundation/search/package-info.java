/**
 * One search over all rooms. A room keeps the folded words of its rows beside them and gives a
 * {@link uz.minbar.foundation.search.SearchSource}; finding, ranking and marking happen here, under
 * row-level security like everything else. Decision record 0011 says why in PostgreSQL.
 */
@NullMarked
package uz.minbar.foundation.search;

import org.jspecify.annotations.NullMarked;
