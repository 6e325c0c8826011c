/** Each rule shown once. */
@NullMarked
package uz.minbar.outside.youtube;

import org.jspecify.annotations.NullMarked;
