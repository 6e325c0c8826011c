package uz.minbar.publishing.newsletter;

import java.time.Instant;
import java.util.UUID;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.Delivery;

/**
 * One word to all subscribers of a language.
 *
 * @param act what became of the material: a letter says that it was corrected or withdrawn where an
 *     officer asked for that
 * @param text with {@link LetterForm#LEAVE} where the link stands by which the reader leaves
 * @param html likewise
 */
record Mailing(
    UUID id,
    MaterialId material,
    Language language,
    Delivery.Act act,
    long version,
    String subject,
    String text,
    String html,
    Instant createdAt) {}
