/**
 * Channels that a person serves: the program hands over the words, for the state portal as a {@code
 * Packet} of files, and asks for the link.
 */
@NullMarked
package uz.minbar.publishing.manual;

import org.jspecify.annotations.NullMarked;
