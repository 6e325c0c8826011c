/** Whether the stand-in of push services is as strict as the standards. */
@NullMarked
package uz.minbar.outside.push;

import org.jspecify.annotations.NullMarked;
