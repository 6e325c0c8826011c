/** The Graph API in small: pages that are read and written, and accounts of Instagram. */
@NullMarked
package uz.minbar.outside.graph;

import org.jspecify.annotations.NullMarked;
