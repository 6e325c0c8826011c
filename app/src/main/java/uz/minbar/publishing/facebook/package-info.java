/** A page of Facebook as a channel: the form of a post, sending, changing, reading back. */
@NullMarked
package uz.minbar.publishing.facebook;

import org.jspecify.annotations.NullMarked;
