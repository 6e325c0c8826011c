package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import uz.minbar.outside.line.Loopback;

/** Plays a {@link Fault} on the line. */
public final class Mishap {

  /** How a platform refuses a call that came too early or that it could not read. */
  public interface Voice {
    void refuse(HttpExchange exchange, Fault fault) throws IOException;
  }

  private Mishap() {}

  /** Whether the fault keeps the call from having its effect. */
  public static boolean before(Fault fault) {
    return switch (fault.kind()) {
      case TOO_MANY, SERVER_ERROR, NOTHING, CUT_BEFORE_TAKING, PARSE_ERROR -> true;
      case TAKEN_SERVER_ERROR, TAKEN_NOTHING, TAKEN_HALF_ANSWER, CUT_AFTER_TAKING, SLOW -> false;
    };
  }

  /** The status the caller sees; 0 where the line stays silent. */
  public static int status(Fault fault) {
    return switch (fault.kind()) {
      case TOO_MANY -> 429;
      case SERVER_ERROR, TAKEN_SERVER_ERROR -> fault.number();
      case NOTHING, TAKEN_NOTHING, CUT_BEFORE_TAKING, CUT_AFTER_TAKING -> 0;
      case PARSE_ERROR -> 400;
      case SLOW, TAKEN_HALF_ANSWER -> 200;
    };
  }

  /** Plays what comes instead of the effect; false if the call may go on. */
  public static boolean before(HttpExchange exchange, Fault fault, Voice voice) throws IOException {
    switch (fault.kind()) {
      case TOO_MANY, PARSE_ERROR -> voice.refuse(exchange, fault);
      case SERVER_ERROR -> gateway(exchange, fault.number());
      case NOTHING -> Loopback.hold();
      case CUT_BEFORE_TAKING -> exchange.close();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Plays what comes instead of the answer; false if the answer may go out. */
  public static boolean after(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault.kind()) {
      case TAKEN_SERVER_ERROR -> gateway(exchange, fault.number());
      case TAKEN_NOTHING -> Loopback.hold();
      case TAKEN_HALF_ANSWER -> half(exchange);
      // Closing before a header was written cuts the line without a byte.
      case CUT_AFTER_TAKING -> exchange.close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void half(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 500);
    exchange.getResponseBody().write("{\"ok\":true,\"res".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    Loopback.hold();
  }

  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    Loopback.send(exchange, status, "application/json", json);
  }

  /** A gateway in front of the platform answers in HTML, as real ones do. */
  private static void gateway(HttpExchange exchange, int status) throws IOException {
    Loopback.send(
        exchange, status, "text/html", "<html><h1>" + status + " Bad Gateway</h1></html>");
  }
}
