/**
 * Asking an office for facts by a link that needs no account: {@code Asks} on the desk's side,
 * {@code Answering} behind the link, {@code AskRounds} when a due date is near or over.
 */
@NullMarked
package uz.minbar.newsroom.asks;

import org.jspecify.annotations.NullMarked;
