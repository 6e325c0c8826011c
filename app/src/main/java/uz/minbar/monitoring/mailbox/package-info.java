/**
 * What comes to an office by letter. A mailbox is one office's own: its password is sealed, what it
 * brings is seen by that office only, and the box itself is read without leaving a trace in it.
 */
@NullMarked
package uz.minbar.monitoring.mailbox;

import org.jspecify.annotations.NullMarked;
