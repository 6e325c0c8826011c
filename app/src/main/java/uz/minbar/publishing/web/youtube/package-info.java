/** Connecting a channel of YouTube, on the desk and over the API. */
@NullMarked
package uz.minbar.publishing.web.youtube;

import org.jspecify.annotations.NullMarked;
