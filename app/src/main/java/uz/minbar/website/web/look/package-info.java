/** The office's look: chosen on the desk, fetched by browsers. */
@NullMarked
package uz.minbar.website.web.look;

import org.jspecify.annotations.NullMarked;
