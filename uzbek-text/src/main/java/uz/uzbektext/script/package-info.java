/** Alphabets of Uzbek: apostrophes, the Latin of 1995 and of 2026, Cyrillic. */
@NullMarked
package uz.uzbektext.script;

import org.jspecify.annotations.NullMarked;
