/** Each rule shown once. */
@NullMarked
package uz.minbar.outside.mail;

import org.jspecify.annotations.NullMarked;
