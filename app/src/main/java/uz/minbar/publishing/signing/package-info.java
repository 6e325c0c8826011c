/**
 * Signatures under what the office publishes, by Ed25519 (RFC 8032), so that anybody can check it,
 * also without this program and without a line to it.
 *
 * <p>{@code Signing} is the door: it makes a {@code Statement} of a piece, signs it with the
 * office's newest key out of {@code Keys} and keeps the {@code Signature}.
 */
@NamedInterface("signing")
@NullMarked
package uz.minbar.publishing.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
