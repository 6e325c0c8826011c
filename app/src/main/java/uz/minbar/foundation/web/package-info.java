/** The manner of pages and of the API: Page, texts, problems, slices, versions. */
@NullMarked
package uz.minbar.foundation.web;

import org.jspecify.annotations.NullMarked;
