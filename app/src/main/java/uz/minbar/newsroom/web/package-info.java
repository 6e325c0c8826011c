/** The newsroom's pages and its part of the API. */
@NullMarked
package uz.minbar.newsroom.web;

import org.jspecify.annotations.NullMarked;
