package uz.minbar.outside;

import java.util.Map;

/** The Bot API's refusal of a call, in its own words. */
final class BotRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;
  private final transient Map<String, Object> parameters;

  BotRefusal(int code, String description) {
    this(code, description, Map.of());
  }

  BotRefusal(int code, String description, Map<String, Object> parameters) {
    super(description, null, false, false);
    this.code = code;
    this.parameters = parameters;
  }

  static BotRefusal bad(String description) {
    return new BotRefusal(400, "Bad Request: " + description);
  }

  static BotRefusal tooMany(int seconds) {
    return new BotRefusal(
        429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
  }

  static BotRefusal migrated(long to) {
    return new BotRefusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Map.of("migrate_to_chat_id", to));
  }

  int code() {
    return code;
  }

  String description() {
    return String.valueOf(getMessage());
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
