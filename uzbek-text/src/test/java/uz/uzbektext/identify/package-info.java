@NullMarked
package uz.uzbektext.identify;

import org.jspecify.annotations.NullMarked;
