/** The pages of insight and its part of the API. */
@NullMarked
package uz.minbar.insight.web;

import org.jspecify.annotations.NullMarked;
