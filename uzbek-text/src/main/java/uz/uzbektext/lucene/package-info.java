/** Uzbek text for Lucene; the only package that knows it. */
@NullMarked
package uz.uzbektext.lucene;

import org.jspecify.annotations.NullMarked;
