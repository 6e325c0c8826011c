package uz.minbar.foundation.telegram;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line of one bot: whoever holds it speaks and listens as the bot and never sees its token.
 * Each call goes out in no transaction.
 */
public final class TelegramLine {

  /** Longer than Telegram gives a bot's file: it gives none above 20 MB. */
  public static final int LARGEST_FILE = 20 * 1024 * 1024;

  private final TelegramBot bot;
  private final String token;

  TelegramLine(TelegramBot bot, String token) {
    this.bot = bot;
    this.token = token;
  }

  /**
   * A button under a message.
   *
   * @param data comes back when it is pressed; at most 64 bytes
   */
  public record Button(String label, String data) {}

  /** What became of asking for a file. */
  public sealed interface File {

    /** Its bytes. */
    record Content(byte[] bytes) implements File {}

    /** Telegram does not give it: it is gone or above 20 MB. */
    record Refused() implements File {}

    /** It did not come now and may come later. */
    record Later() implements File {}
  }

  /** The bot's number, which is no secret: the part of its token before the colon; 0 for none. */
  public long bot() {
    String number = token.split(":", 2)[0];
    return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
  }

  public TelegramAnswer me() {
    return bot.getMe(token);
  }

  /**
   * What people sent, from that update on; everything before it is confirmed by the call. Waits for
   * the first one.
   */
  public TelegramAnswer updates(long from, Duration wait) {
    return bot.call(
        token,
        "getUpdates",
        Map.of(
            "offset", from,
            "timeout", wait.toSeconds(),
            "allowed_updates", List.of("message", "edited_message", "callback_query")));
  }

  public TelegramAnswer say(long chat, TelegramText text, List<Button> buttons) {
    var body = new LinkedHashMap<String, Object>();
    body.put("chat_id", chat);
    body.put("text", text.text());
    body.put("entities", text.entities());
    body.put("link_preview_options", Map.of("is_disabled", true));
    if (!buttons.isEmpty()) {
      body.put(
          "reply_markup",
          Map.of(
              "inline_keyboard",
              buttons.stream()
                  .map(one -> List.of(Map.of("text", one.label(), "callback_data", one.data())))
                  .toList()));
    }
    return bot.call(token, "sendMessage", body);
  }

  /** Ends the waiting of a pressed button. */
  public TelegramAnswer heard(String press) {
    return bot.call(token, "answerCallbackQuery", Map.of("callback_query_id", press));
  }

  public File file(String id) {
    return switch (bot.call(token, "getFile", Map.of("file_id", id))) {
      case TelegramAnswer.Done done ->
          bot.download(token, done.result().path("file_path").asString(""), LARGEST_FILE);
      case TelegramAnswer.Refused refused ->
          refused.retryAfter() == null ? new File.Refused() : new File.Later();
      case TelegramAnswer.NotSent _, TelegramAnswer.Unknown _ -> new File.Later();
    };
  }

  @Override
  public String toString() {
    return "bot " + bot();
  }
}
