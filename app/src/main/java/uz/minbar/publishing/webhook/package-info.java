/**
 * Any other program as a channel: signed JSON to an address of the office, after the scheme of
 * Standard Webhooks 1.0, so that its receiver checks it with a library of its own.
 */
@NullMarked
package uz.minbar.publishing.webhook;

import org.jspecify.annotations.NullMarked;
