package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.line.Loopback;

/**
 * One call of the Bot API, however it was sent.
 *
 * @param token the part of the path after {@code /bot}
 * @param method as its documentation spells it; its case does not matter
 * @param fields values; objects and lists as JSON text
 * @param files uploads by the name of their part
 */
record BotCall(String token, String method, Map<String, String> fields, Map<String, byte[]> files) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int LARGEST = 50 * 1024 * 1024;

  /**
   * Reads the call.
   *
   * @throws BotRefusal if the body is too large or not readable
   */
  static BotCall read(HttpExchange exchange, String token, String method) throws IOException {
    var fields = Loopback.form(exchange.getRequestURI().getRawQuery());
    var files = new LinkedHashMap<String, byte[]>();
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new BotRefusal(413, "Request Entity Too Large");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (body.length > 0 && type != null) {
      take(type, body, fields, files);
    }
    return new BotCall(token, method, fields, files);
  }

  private static void take(
      String type, byte[] body, Map<String, String> fields, Map<String, byte[]> files) {
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.startsWith("application/json")) {
      var tree = json(new String(body, StandardCharsets.UTF_8), "can't parse JSON object");
      for (var field : tree.properties()) {
        JsonNode value = field.getValue();
        if (!value.isNull()) {
          fields.put(field.getKey(), value.isString() ? value.asString() : value.toString());
        }
      }
    } else if (kind.startsWith("multipart/form-data")) {
      try {
        Multipart.read(type, body, fields, files);
      } catch (IllegalArgumentException broken) {
        throw BotRefusal.bad(String.valueOf(broken.getMessage()));
      }
    } else if (kind.startsWith("application/x-www-form-urlencoded")) {
      fields.putAll(Loopback.form(new String(body, StandardCharsets.UTF_8)));
    }
  }

  /** Parses JSON text or refuses the call with these words. */
  static JsonNode json(String text, String refusal) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw BotRefusal.bad(refusal);
    }
  }

  @Nullable String field(String name) {
    return fields.get(name);
  }

  /** A whole number or null. */
  @Nullable Long number(String name) {
    String text = fields.get(name);
    return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
  }

  boolean is(String name) {
    return method.equalsIgnoreCase(name);
  }

  /** Whether the call changes a chat; only these count against the limits of sending. */
  boolean writes() {
    String lower = method.toLowerCase(Locale.ROOT);
    return lower.startsWith("send")
        || lower.endsWith("pinchatmessage")
        || lower.startsWith("edit")
        || lower.startsWith("delete")
        || lower.startsWith("stop");
  }
}
