package uz.minbar.outside.push;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.Fault;
import uz.minbar.outside.Faults;
import uz.minbar.outside.Mishap;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * A push service with its browsers. It takes a message only from whom the browser subscribed to,
 * keeps one for a browser that sleeps until another of the same topic comes, and opens each with
 * the browser's own keys.
 */
public final class PushStandIn implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 4096;

  /** No service can tell; here a fault of the sender must be seen. */
  private static final int UNREADABLE = 599;

  private static final Set<String> URGENCIES = Set.of("very-low", "low", "normal", "high");

  /** What a browser gives to whom it subscribes. */
  public record Subscription(String endpoint, String p256dh, String auth) {}

  /**
   * A message that came to its browser.
   *
   * @param ttl in seconds
   */
  public record Message(String topic, long ttl, String urgency, JsonNode content) {}

  private static final class Browser {
    final Envelope envelope;
    final String key;
    final InstantSource clock;
    final List<Message> messages = new ArrayList<>();
    final Map<String, Message> kept = new LinkedHashMap<>();
    boolean asleep;
    boolean gone;

    Browser(Envelope envelope, String key, InstantSource clock) {
      this.envelope = envelope;
      this.key = key;
      this.clock = clock;
    }
  }

  private final Waiting state = new Waiting();
  private final Faults faults = new Faults();
  private final Map<String, Browser> browsers = new HashMap<>();
  private final Loopback server;

  private PushStandIn() {
    server = Loopback.start("127.0.0.1", 0, this::handle);
  }

  /** Starts on any free port. */
  public static PushStandIn start() {
    return new PushStandIn();
  }

  /** Host and port, for the list of addresses that may be visited. */
  public String authority() {
    return server.authority();
  }

  /**
   * A new browser subscribes.
   *
   * @param key of the only one who may send to it
   */
  public Subscription subscribe(String key, InstantSource clock) {
    try {
      return subscribe(Envelope.make(), key, clock);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Subscription subscribe(Envelope envelope, String key, InstantSource clock) {
    String endpoint = server.base() + "/push/" + UUID.randomUUID();
    state.with(
        () -> {
          browsers.put(endpoint, new Browser(envelope, key, clock));
        });
    return new Subscription(endpoint, envelope.p256dh(), envelope.auth());
  }

  /** The next message to that browser meets this; several wait in line. */
  public void next(String endpoint, Fault fault) {
    state.with(() -> faults.next(endpoint, fault));
  }

  /** Its reader has taken back what she allowed. */
  public void end(String endpoint) {
    state.with(
        () -> {
          browser(endpoint).gone = true;
        });
  }

  /** The browser is closed, or opened again and gets what was kept for it. */
  public void asleep(String endpoint, boolean on) {
    state.with(
        () -> {
          var browser = browser(endpoint);
          browser.asleep = on;
          if (!on) {
            browser.messages.addAll(browser.kept.values());
            browser.kept.clear();
          }
        });
  }

  /** All messages that came to that browser, in their order. */
  public List<Message> messages(String endpoint) {
    return state.with(() -> List.copyOf(browser(endpoint).messages));
  }

  /** What that browser shows: of one tag the last. */
  public Map<String, JsonNode> shown(String endpoint) {
    var shown = new LinkedHashMap<String, JsonNode>();
    messages(endpoint)
        .forEach(one -> shown.put(one.content().get("tag").asString(), one.content()));
    return shown;
  }

  private Browser browser(String endpoint) {
    return Objects.requireNonNull(browsers.get(endpoint), endpoint);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String endpoint = server.base() + exchange.getRequestURI().getPath();
    var browser = state.with(() -> browsers.get(endpoint));
    if (browser == null) {
      Loopback.send(exchange, 404, "text/plain", "");
      return;
    }
    var fault = state.with(() -> faults.take(endpoint, true));
    if (fault != null && Mishap.before(exchange, fault, PushStandIn::refuse)) {
      return;
    }
    int status = state.with(() -> take(browser, exchange, body));
    if (fault == null || !Mishap.after(exchange, fault)) {
      if (status == 201) {
        exchange.getResponseHeaders().set("Location", endpoint + "/message/" + UUID.randomUUID());
      }
      Loopback.send(exchange, status, "text/plain", "");
    }
  }

  private int take(Browser browser, HttpExchange exchange, byte[] body) {
    if (browser.gone) {
      return 410;
    }
    int refused =
        Vapid.check(
            header(exchange, "Authorization"),
            server.base().toString(),
            browser.key,
            browser.clock.instant());
    if (refused != Vapid.WELL) {
      return refused;
    }
    if (!formed(exchange)) {
      return 400;
    }
    if (body.length > MOST_BYTES) {
      return 413;
    }
    try {
      keep(browser, exchange, browser.envelope.open(body));
      return 201;
    } catch (GeneralSecurityException sealedForAnother) {
      return UNREADABLE;
    }
  }

  private static boolean formed(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("POST")
        && header(exchange, "Content-Encoding").equals("aes128gcm")
        && header(exchange, "TTL").matches("[0-9]{1,9}")
        && URGENCIES.contains(header(exchange, "Urgency"))
        && header(exchange, "Topic").matches("[\\w-]{0,32}");
  }

  private static void keep(Browser browser, HttpExchange exchange, String content) {
    String topic = header(exchange, "Topic");
    var message =
        new Message(
            topic,
            Long.parseLong(header(exchange, "TTL")),
            header(exchange, "Urgency"),
            JSON.readTree(content));
    if (browser.asleep) {
      var _ = browser.kept.put(topic.isEmpty() ? UUID.randomUUID().toString() : topic, message);
    } else {
      browser.messages.add(message);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    @Nullable String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(fault.number()));
    Loopback.send(exchange, fault.kind() == Fault.Kind.TOO_MANY ? 429 : 400, "text/plain", "");
  }

  @Override
  public void close() {
    server.close();
  }
}
