/** Each rule shown once. */
@NullMarked
package uz.minbar.outside.feeds;

import org.jspecify.annotations.NullMarked;
