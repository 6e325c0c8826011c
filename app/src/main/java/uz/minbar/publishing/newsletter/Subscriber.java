package uz.minbar.publishing.newsletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;

/**
 * Somebody who wants our letters or wanted them.
 *
 * @param form the page on which she asked for them, or where else she agreed
 * @param endedAt null as long as she gets them
 * @param endedBy null as long as she gets them
 */
public record Subscriber(
    UUID id,
    String email,
    Language language,
    String form,
    Instant askedAt,
    Instant confirmedAt,
    @Nullable Instant endedAt,
    @Nullable Ended endedBy) {

  /** Why somebody gets letters no more. */
  public enum Ended {
    /** She said so. */
    HERSELF,
    /** Her mail server said that there is no such mailbox, or took nothing for too long. */
    BOUNCES,
    /** She called a letter unwanted. */
    COMPLAINT;

    /** The word stored and used in the API. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Ended ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
