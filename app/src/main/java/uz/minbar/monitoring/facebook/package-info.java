/**
 * Pages of Facebook, read by the Graph API where the office has rights: {@code FacebookPages} keeps
 * the office's token for each, {@code Facebook} reads with it, {@code Graph} speaks to the
 * platform, {@code GraphPosts} and {@code GraphFailure} are what it answers.
 */
@NullMarked
package uz.minbar.monitoring.facebook;

import org.jspecify.annotations.NullMarked;
