/** Tools of monitoring that anybody may try on files of their own. */
@NullMarked
package uz.minbar.monitoring.trial;

import org.jspecify.annotations.NullMarked;
