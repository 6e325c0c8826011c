/** Browsers that want notices come and go here. */
@NullMarked
package uz.minbar.website.web.push;

import org.jspecify.annotations.NullMarked;
