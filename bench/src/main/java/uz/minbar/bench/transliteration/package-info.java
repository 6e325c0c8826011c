/** How right transliteration is, on documents that people wrote in both scripts. */
@NullMarked
package uz.minbar.bench.transliteration;

import org.jspecify.annotations.NullMarked;
