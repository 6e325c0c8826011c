package uz.minbar.monitoring.sources;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.SourceId;

/**
 * A source as one organisation sees it.
 *
 * @param address of the feed, or the name of the channel or page; "" where people read it
 * @param region the watched part of a page as a CSS selector; "" takes the likeliest
 * @param usual how often it brings something; null where its history is too short to say
 * @param pushedUntil until when a hub tells of its news by itself; null where none does
 * @param lastError text key; null where the last visit went well
 */
public record Source(
    SourceId id,
    SourceKind kind,
    String address,
    String region,
    String title,
    State state,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastNewAt,
    @Nullable Duration usual,
    @Nullable String lastError,
    Instant nextFetchAt,
    int items,
    @Nullable Instant pushedUntil,
    SourceFacts facts) {

  /** How a source is doing. */
  public enum State {
    /** Not visited yet. */
    NEW,
    /** The last visit brought something. */
    OK,
    /** The last visit brought nothing new. */
    UNCHANGED,
    /** It can be read and holds nothing. */
    EMPTY,
    /** The last visits failed. */
    FAILING,
    /** It can be read, but is quiet for longer than its own history, or a month, explains. */
    SILENT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Where a person can look at it. */
  public String link() {
    return switch (kind) {
      case TELEGRAM -> "https://t.me/s/" + address;
      case FACEBOOK -> "https://www.facebook.com/" + address;
      default -> address;
    };
  }
}
