/** Telling people in time, once. */
@NullMarked
package uz.minbar.monitoring.alerts;

import org.jspecify.annotations.NullMarked;
