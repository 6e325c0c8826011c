@NullMarked
package uz.uzbektext.tone;

import org.jspecify.annotations.NullMarked;
