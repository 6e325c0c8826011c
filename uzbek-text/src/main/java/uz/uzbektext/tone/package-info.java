/** Tone of a text, and towards somebody named in it. */
@NullMarked
package uz.uzbektext.tone;

import org.jspecify.annotations.NullMarked;
