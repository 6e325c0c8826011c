/**
 * Minbar: one application, one package a room; see docs/duties.md for which room serves which duty.
 */
@NullMarked
package uz.minbar;

import org.jspecify.annotations.NullMarked;
