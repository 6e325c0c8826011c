/** A mail server that keeps what it is given. */
@NullMarked
package uz.minbar.outside.mail;

import org.jspecify.annotations.NullMarked;
