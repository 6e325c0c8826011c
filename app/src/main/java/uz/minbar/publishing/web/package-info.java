/** Publishing's pages and its part of the API. */
@NullMarked
package uz.minbar.publishing.web;

import org.jspecify.annotations.NullMarked;
