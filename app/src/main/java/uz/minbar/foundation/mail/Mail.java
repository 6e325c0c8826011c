package uz.minbar.foundation.mail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, as it goes over a {@link Line}.
 *
 * @param id without its domain; the same letter sent twice has the same, so that a mail program can
 *     tell
 * @param returnPath who hears of it where it cannot be brought; null means the sender
 * @param senderName the office as people call it
 * @param html the same words once more; null where the plain ones are enough
 * @param headers those beside the usual ones
 * @param seal with which it is signed; null where it is not
 */
public record Mail(
    String id,
    @Nullable String returnPath,
    String senderName,
    String to,
    String subject,
    String text,
    @Nullable String html,
    Map<String, String> headers,
    Instant at,
    @Nullable Seal seal) {}
