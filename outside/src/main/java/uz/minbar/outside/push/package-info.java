/** The push services of browsers, as strict as RFC 8030, 8291 and 8292 want them. */
@NullMarked
package uz.minbar.outside.push;

import org.jspecify.annotations.NullMarked;
