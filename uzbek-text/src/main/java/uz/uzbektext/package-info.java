/** The library as a line filter: {@code translit}, {@code stem}, {@code lang}, {@code tone}. */
@NullMarked
package uz.uzbektext;

import org.jspecify.annotations.NullMarked;
