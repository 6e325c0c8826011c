/** The demo as a newcomer meets it, in processes of its own. */
@NullMarked
package uz.minbar.demo;

import org.jspecify.annotations.NullMarked;
