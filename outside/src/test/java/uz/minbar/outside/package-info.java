/** Each rule of the stand-ins shown once. */
@NullMarked
package uz.minbar.outside;

import org.jspecify.annotations.NullMarked;
