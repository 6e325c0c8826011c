/** Sites with feeds and articles, as polite or as broken as a test or the demo needs them. */
@NullMarked
package uz.minbar.outside.feeds;

import org.jspecify.annotations.NullMarked;
