/**
 * Letters by the office's own mail server: one at a time ({@code Letters}), many over a {@code
 * Line} that stays open, and mailboxes read from afar ({@code Imap}).
 */
@NullMarked
package uz.minbar.foundation.mail;

import org.jspecify.annotations.NullMarked;
