/** The staff's pages and its part of the API. */
@NullMarked
package uz.minbar.staff.web;

import org.jspecify.annotations.NullMarked;
