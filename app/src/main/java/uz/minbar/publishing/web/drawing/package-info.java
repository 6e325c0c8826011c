/**
 * Charts of publishing, measured here and drawn as SVG by the pages; a table stands behind each.
 */
@NullMarked
package uz.minbar.publishing.web.drawing;

import org.jspecify.annotations.NullMarked;
