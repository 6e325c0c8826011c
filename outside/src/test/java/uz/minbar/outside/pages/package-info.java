/** Each rule shown once. */
@NullMarked
package uz.minbar.outside.pages;

import org.jspecify.annotations.NullMarked;
