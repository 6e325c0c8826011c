/** Letters by the office's own mail server. */
@NullMarked
package uz.minbar.foundation.mail;

import org.jspecify.annotations.NullMarked;
