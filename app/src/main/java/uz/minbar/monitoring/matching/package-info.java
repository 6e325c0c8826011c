/** Which items concern whom: the query language and the stored queries. */
@NullMarked
package uz.minbar.monitoring.matching;

import org.jspecify.annotations.NullMarked;
