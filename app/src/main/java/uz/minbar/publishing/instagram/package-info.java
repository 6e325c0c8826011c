/**
 * A professional account of Instagram as a channel: pictures in a shape it takes, containers made
 * ready and then published, reading back. Captions cannot be changed by a program there.
 */
@NullMarked
package uz.minbar.publishing.instagram;

import org.jspecify.annotations.NullMarked;
