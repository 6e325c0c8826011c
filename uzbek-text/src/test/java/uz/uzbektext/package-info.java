@NullMarked
package uz.uzbektext;

import org.jspecify.annotations.NullMarked;
