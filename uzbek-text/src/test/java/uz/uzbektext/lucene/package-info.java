@NullMarked
package uz.uzbektext.lucene;

import org.jspecify.annotations.NullMarked;
