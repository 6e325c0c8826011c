/** Another program of the office that takes what it is told, as strict as its scheme wants it. */
@NullMarked
package uz.minbar.outside.webhook;

import org.jspecify.annotations.NullMarked;
