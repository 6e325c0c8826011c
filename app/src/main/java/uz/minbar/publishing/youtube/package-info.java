/**
 * A channel of YouTube: {@code YouTubeApi} speaks to the platform as the person who let the program
 * in by {@code YouTubeConnecting}, {@code Upload} brings a video there in as many pieces as the
 * line needs, {@code YouTubeAnswer} says what became of a call as exactly as can be known.
 */
@NullMarked
package uz.minbar.publishing.youtube;

import org.jspecify.annotations.NullMarked;
