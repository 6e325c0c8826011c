/**
 * Calls to addresses that people typed in: {@code Fetcher} visits only public addresses, checked
 * after the name was resolved and again at each redirect, and gives up on whatever is too large,
 * too slow or too winding.
 */
@NullMarked
package uz.minbar.foundation.net;

import org.jspecify.annotations.NullMarked;
