/**
 * Publishing hours: an office says once at which hours of the week posts go out on a channel, and a
 * material takes the next of them that is free. An hour is only a way to choose the time:
 * afterwards it is a delivery like any other, and moves and ends as one.
 */
@NullMarked
package uz.minbar.publishing.hours;

import org.jspecify.annotations.NullMarked;
