@NullMarked
package uz.uzbektext.learn;

import org.jspecify.annotations.NullMarked;
