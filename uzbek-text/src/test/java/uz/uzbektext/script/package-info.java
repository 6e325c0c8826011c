@NullMarked
package uz.uzbektext.script;

import org.jspecify.annotations.NullMarked;
