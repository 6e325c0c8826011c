/** The press centre as a channel: what is published stands on the shelf, once. */
@NullMarked
package uz.minbar.publishing.site;

import org.jspecify.annotations.NullMarked;
