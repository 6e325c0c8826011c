package uz.minbar.foundation.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a call of the Bot API, as exactly as can be known. */
public sealed interface TelegramAnswer {

  /** Telegram did it. */
  record Done(JsonNode result) implements TelegramAnswer {}

  /**
   * Telegram did not do it and says why.
   *
   * @param retryAfter seconds to wait; null where waiting does not help
   * @param migratedTo the new id of a group that became a supergroup
   */
  record Refused(
      int code, String description, @Nullable Integer retryAfter, @Nullable Long migratedTo)
      implements TelegramAnswer {

    public boolean says(String words) {
      return description.toLowerCase(java.util.Locale.ROOT).contains(words);
    }
  }

  /** The request never left: nothing was done, surely. */
  record NotSent() implements TelegramAnswer {}

  /** The request went out and no sound answer came: it may be done or not. */
  record Unknown() implements TelegramAnswer {}
}
