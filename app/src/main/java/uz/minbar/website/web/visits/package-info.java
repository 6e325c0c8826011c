/** Counts the views of the press centre's pages, and shows the figures on the desk. */
@NullMarked
package uz.minbar.website.web.visits;

import org.jspecify.annotations.NullMarked;
