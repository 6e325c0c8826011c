/** Channels that a person serves: the program hands over the words and asks for the link. */
@NullMarked
package uz.minbar.publishing.manual;

import org.jspecify.annotations.NullMarked;
