/**
 * What a page said when it mattered, kept so that an outsider can check it: the bytes as they came,
 * the text, a picture, and a manifest with the SHA-256 of each.
 */
@NullMarked
package uz.minbar.monitoring.evidence;

import org.jspecify.annotations.NullMarked;
