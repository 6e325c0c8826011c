/** The Graph API in small, as far as pages are read. */
@NullMarked
package uz.minbar.outside.graph;

import org.jspecify.annotations.NullMarked;
