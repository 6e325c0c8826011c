package uz.minbar.publishing.telegram;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channel;

/**
 * Which chat, with which bot, in which form; taken under the names that people know from Telegram.
 */
final class TelegramSettings {

  private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{10,100}");
  private static final Pattern CHAT = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{4,20}");

  private TelegramSettings() {}

  /**
   * @throws Problem 422 for what can be no token or no chat
   */
  static Channel.Checked check(Map<String, String> settings) {
    String token = first(settings, "token", "botToken");
    String chat = first(settings, "chat", "chatId", "channel");
    if (chat.matches("[A-Za-z][A-Za-z0-9_]{3,31}")) {
      chat = "@" + chat;
    }
    if (!TOKEN.matcher(token).matches()) {
      throw Problem.invalid("settings.token", "publishing.fault.token");
    }
    if (!CHAT.matcher(chat).matches()) {
      throw Problem.invalid("settings.chat", "publishing.fault.chat");
    }
    String form = settings.getOrDefault("form", "whole").equals("lead") ? "lead" : "whole";
    return new Channel.Checked(Map.of("chat", chat, "form", form), token);
  }

  private static String first(Map<String, String> settings, String... keys) {
    for (String key : keys) {
      @Nullable String value = settings.get(key);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }
}
