@NullMarked
package uz.uzbektext.word;

import org.jspecify.annotations.NullMarked;
