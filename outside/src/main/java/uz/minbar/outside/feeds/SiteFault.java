package uz.minbar.outside.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import uz.minbar.outside.line.Loopback;

/**
 * How a site misbehaves.
 *
 * @param kind what it does
 * @param number status, seconds or milliseconds, by kind
 * @param retryAfter header in seconds; 0 for none
 */
public record SiteFault(Kind kind, int number, int retryAfter) {

  /** The kinds. */
  public enum Kind {
    /** Answers with a status and a short page. */
    STATUS,
    /** Answers well, but late. */
    SLOW,
    /** Sends one byte at a time and never ends. */
    TRICKLE,
    /** Sends as fast as it can and never ends. */
    ENDLESS,
    /** Sends compressed zeros, a thousandfold when unpacked, and never ends. */
    BOMB,
    /** Takes the request and never answers. */
    NOTHING,
    /** Closes the line without a byte. */
    CUT,
    /** Promises more bytes than it sends. */
    SHORT
  }

  /** Sends and never ends. */
  public static final SiteFault ENDLESS = new SiteFault(Kind.ENDLESS, 0, 0);

  /** Sends a compressed body that grows without end. */
  public static final SiteFault BOMB = new SiteFault(Kind.BOMB, 0, 0);

  /** Never answers. */
  public static final SiteFault NOTHING = new SiteFault(Kind.NOTHING, 0, 0);

  /** Closes the line. */
  public static final SiteFault CUT = new SiteFault(Kind.CUT, 0, 0);

  /** Breaks off in the middle of the body. */
  public static final SiteFault SHORT = new SiteFault(Kind.SHORT, 0, 0);

  /** A byte each 50 ms, for ever. */
  public static final SiteFault TRICKLE = new SiteFault(Kind.TRICKLE, 50, 0);

  /** Answers with this status. */
  public static SiteFault status(int code) {
    return new SiteFault(Kind.STATUS, code, 0);
  }

  /** Answers with this status and asks to come back later. */
  public static SiteFault status(int code, Duration retryAfter) {
    return new SiteFault(Kind.STATUS, code, Math.toIntExact(retryAfter.toSeconds()));
  }

  /** Answers well after this time. */
  public static SiteFault slow(Duration time) {
    return new SiteFault(Kind.SLOW, Math.toIntExact(time.toMillis()), 0);
  }

  /** Plays it; false if the ordinary answer may follow. */
  boolean play(HttpExchange exchange) throws IOException {
    switch (kind) {
      case STATUS -> status(exchange);
      case SLOW -> {
        Loopback.pause(Duration.ofMillis(number));
        return false;
      }
      case TRICKLE -> trickle(exchange);
      case ENDLESS -> endless(stream(exchange, false));
      case BOMB -> endless(stream(exchange, true));
      case NOTHING -> Loopback.hold();
      case CUT -> exchange.close();
      case SHORT -> {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("<rss version=\"2.0\"><channel>".getBytes(UTF_8));
        // Else the line is cut before a byte of it went out, which is another mishap.
        exchange.getResponseBody().flush();
      }
    }
    return true;
  }

  private void status(HttpExchange exchange) throws IOException {
    if (retryAfter > 0) {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(retryAfter));
    }
    Loopback.send(exchange, number, "text/html; charset=utf-8", "<h1>" + number + "</h1>");
  }

  private static OutputStream stream(HttpExchange exchange, boolean zipped) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    if (zipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, 0);
    var body = exchange.getResponseBody();
    return zipped ? new GZIPOutputStream(body, 65_536) : body;
  }

  /** Writes until the reader has had enough or the site is closed. */
  private static void endless(OutputStream body) throws IOException {
    byte[] spaces = " ".repeat(65_536).getBytes(UTF_8);
    while (!Thread.currentThread().isInterrupted()) {
      body.write(spaces);
    }
  }

  private void trickle(HttpExchange exchange) throws IOException {
    var body = stream(exchange, false);
    while (!Thread.currentThread().isInterrupted()) {
      body.write(' ');
      body.flush();
      Loopback.pause(Duration.ofMillis(number));
    }
  }
}
