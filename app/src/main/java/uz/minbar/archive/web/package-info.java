/** The archive's pages, its files and its part of the API. */
@NullMarked
package uz.minbar.archive.web;

import org.jspecify.annotations.NullMarked;
