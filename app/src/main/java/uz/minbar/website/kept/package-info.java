/** Keeps drawn pages as files as well, so that an nginx before the program gives them by itself. */
@NullMarked
package uz.minbar.website.kept;

import org.jspecify.annotations.NullMarked;
