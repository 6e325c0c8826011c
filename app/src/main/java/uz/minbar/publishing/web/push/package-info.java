/** Notices in browsers over the API. */
@NullMarked
package uz.minbar.publishing.web.push;

import org.jspecify.annotations.NullMarked;
