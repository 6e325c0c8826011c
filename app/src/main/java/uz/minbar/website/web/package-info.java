/** The pages of the press centre, its feeds, maps and pictures. */
@NullMarked
package uz.minbar.website.web;

import org.jspecify.annotations.NullMarked;
