/**
 * The newsletter: who wants our word by e-mail gets one letter for each material, and stops getting
 * them with one click.
 *
 * <p>The flow of an address: {@code Newsletter.ask} → {@code SignUps} sends a letter with a key →
 * {@code Newsletter.confirm} makes a {@code Subscriber} of it → {@code Newsletter.end}. The desk
 * sees them through {@code Subscribers}.
 */
@NamedInterface("newsletter")
@NullMarked
package uz.minbar.publishing.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
