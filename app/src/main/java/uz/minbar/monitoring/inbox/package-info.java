/** What the staff do with mentions as they come in, and the views of them that they keep. */
@NullMarked
package uz.minbar.monitoring.inbox;

import org.jspecify.annotations.NullMarked;
