package uz.minbar.outside.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A web server on a loopback address which answers each request on a virtual thread of its own. */
public final class Loopback implements AutoCloseable {

  static {
    // Without it each answer on a kept connection waits 40 ms for the delayed acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Loopback(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts to listen.
   *
   * @param address one of 127.0.0.0/8
   * @param port 0 takes any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static Loopback start(String address, int port, HttpHandler handler) {
    try {
      var server = HttpServer.create(new InetSocketAddress(address, port), 1024);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      server.createContext("/", exchange -> guarded(exchange, handler));
      server.setExecutor(threads);
      server.start();
      return new Loopback(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void guarded(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      // A fault of the stand-in itself must be seen at once, not guessed from a cut line.
      exchange.sendResponseHeaders(599, -1);
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Host and port, as an allow-list of the fetcher wants it. */
  public String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + port();
  }

  /** Its base address, without a slash at the end. */
  public URI base() {
    return URI.create("http://" + authority());
  }

  /** Answers with this body; to HEAD and with 304 without it. */
  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean silent = exchange.getRequestMethod().equals("HEAD") || status == 304;
    exchange.sendResponseHeaders(status, silent || body.length == 0 ? -1 : body.length);
    if (!silent && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Answers with this text in UTF-8. */
  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps the line open without a word until this server is closed. */
  public static void hold() {
    pause(Duration.ofDays(1));
  }

  /** Waits; ends early when the server is closed. */
  public static void pause(Duration time) {
    try {
      var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads {@code a=1&b=2}; of a repeated name the last wins. */
  public static Map<String, String> form(@Nullable String encoded) {
    var fields = new LinkedHashMap<String, String>();
    if (encoded == null || encoded.isEmpty()) {
      return fields;
    }
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.put(decoded(name), decoded(value));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
