/** What is said in the margin of a material: comments on a passage, answers, suggestions. */
@NullMarked
package uz.minbar.newsroom.comments;

import org.jspecify.annotations.NullMarked;
