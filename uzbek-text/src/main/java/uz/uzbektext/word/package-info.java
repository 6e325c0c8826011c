/**
 * Words of Uzbek text: cutting a text into them, their lemmas and stems, words without meaning of
 * their own, names of people, numbers and dates.
 */
@NullMarked
package uz.uzbektext.word;

import org.jspecify.annotations.NullMarked;
