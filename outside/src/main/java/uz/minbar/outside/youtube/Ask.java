package uz.minbar.outside.youtube;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import uz.minbar.outside.line.Loopback;

/**
 * One call.
 *
 * @param body what came of it, which is less than all where the line is cut
 * @param token from the header; "" without one
 */
record Ask(HttpExchange exchange, Map<String, String> query, byte[] body, String token) {

  static Ask of(HttpExchange exchange, byte[] body) {
    String authorization =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
    return new Ask(
        exchange,
        Loopback.form(exchange.getRequestURI().getRawQuery()),
        body,
        authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "");
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  String field(String name) {
    return query.getOrDefault(name, "");
  }

  String header(String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  /** The parts that it wants to read or to write; the platform guesses none. */
  Set<String> parts(Set<String> known) {
    var parts = Arrays.stream(field("part").split(",")).collect(Collectors.toSet());
    Refusal.unless(known.containsAll(parts), 400, "unknownPart");
    return parts;
  }

  Map<String, String> form() {
    boolean form = header("Content-Type").equals("application/x-www-form-urlencoded");
    return form ? Loopback.form(new String(body, StandardCharsets.UTF_8)) : Map.of();
  }

  JsonNode json() {
    Refusal.unless(header("Content-Type").startsWith("application/json"), 400, "parseError");
    try {
      return YouTubeStandIn.JSON.readTree(body);
    } catch (JacksonException broken) {
      throw Refusal.of(400, "parseError");
    }
  }
}
