/**
 * From a page of news to its article: {@code Articles} parses once; {@code Outline} turns the page
 * into parts and lines; {@code Names} and {@code Pruning} say what is no part of an article; {@code
 * Scores} finds where it stands; {@code Editing} strikes the lines that are none of its own; {@code
 * Metadata} finds title, author, time and pictures.
 */
@NullMarked
package uz.minbar.monitoring.article;

import org.jspecify.annotations.NullMarked;
