/** Telegram as a channel: the form of a post, sending, correcting, withdrawing, reading back. */
@NullMarked
package uz.minbar.publishing.telegram;

import org.jspecify.annotations.NullMarked;
