/** The pages of reaction and its part of the API. */
@NullMarked
package uz.minbar.reaction.web;

import org.jspecify.annotations.NullMarked;
