/** Language and script of a text. */
@NullMarked
package uz.uzbektext.identify;

import org.jspecify.annotations.NullMarked;
