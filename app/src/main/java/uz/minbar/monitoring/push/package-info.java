/**
 * Feeds that tell of news themselves (WebSub): {@code Hubs} asks the hub that a feed names, answers
 * its question, asks again before the lease ends, and believes only what is signed.
 */
@NullMarked
package uz.minbar.monitoring.push;

import org.jspecify.annotations.NullMarked;
