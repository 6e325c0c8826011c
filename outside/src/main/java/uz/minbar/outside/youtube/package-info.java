/** The YouTube Data API and Google's sign-in in small: channels to which videos are uploaded. */
@NullMarked
package uz.minbar.outside.youtube;

import org.jspecify.annotations.NullMarked;
