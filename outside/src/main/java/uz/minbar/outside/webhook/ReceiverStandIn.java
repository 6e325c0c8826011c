package uz.minbar.outside.webhook;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.Fault;
import uz.minbar.outside.Faults;
import uz.minbar.outside.Mishap;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * A receiver of Standard Webhooks 1.0: it wants the three headers, a true signature and a time not
 * five minutes away, takes a message of one id once, and keeps what it was told.
 */
public final class ReceiverStandIn implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final class Hook {
    final String secret;
    final InstantSource clock;
    final Set<String> ids = new HashSet<>();
    final List<JsonNode> messages = new ArrayList<>();
    final Map<String, String> standing = new LinkedHashMap<>();

    Hook(String secret, InstantSource clock) {
      this.secret = secret;
      this.clock = clock;
    }
  }

  private final Waiting state = new Waiting();
  private final Faults faults = new Faults();
  private final Map<String, Hook> hooks = new HashMap<>();
  private final Loopback server;

  private ReceiverStandIn() {
    server = Loopback.start("127.0.0.1", 0, this::handle);
  }

  /** Starts on any free port. */
  public static ReceiverStandIn start() {
    return new ReceiverStandIn();
  }

  /** Host and port, for the list of addresses that may be visited. */
  public String authority() {
    return server.authority();
  }

  /**
   * Opens an address.
   *
   * @param secret with its prefix
   */
  public String open(String name, String secret, InstantSource clock) {
    state.with(
        () -> {
          hooks.put(name, new Hook(secret, clock));
        });
    return server.base() + "/" + name;
  }

  /** The next call meets this; several wait in line. */
  public void next(String name, Fault fault) {
    state.with(() -> faults.next(name, fault));
  }

  /** From now on this share of the calls, 0 to 1, meets a mishap by chance. */
  public void misbehave(Random random, double share) {
    state.with(() -> faults.chance(random, share));
  }

  /** From now on all goes well again. */
  public void behave() {
    state.with(faults::clear);
  }

  /** Headlines of what was published and not withdrawn. */
  public List<String> standing(String name) {
    return state.with(() -> List.copyOf(hook(name).standing.values()));
  }

  /** What it was told, each message once. */
  public List<JsonNode> messages(String name) {
    return state.with(() -> List.copyOf(hook(name).messages));
  }

  private Hook hook(String name) {
    return Objects.requireNonNull(hooks.get(name), name);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String name = exchange.getRequestURI().getPath().substring(1);
    var hook = state.with(() -> hooks.get(name));
    if (hook == null) {
      Loopback.send(exchange, 404, "text/plain", "");
      return;
    }
    var fault = state.with(() -> faults.take(name, true));
    if (fault != null && Mishap.before(exchange, fault, ReceiverStandIn::refuse)) {
      return;
    }
    int status = state.with(() -> take(hook, exchange, new String(body, StandardCharsets.UTF_8)));
    if (fault == null || !Mishap.after(exchange, fault)) {
      Loopback.send(exchange, status, "text/plain", "");
    }
  }

  private static int take(Hook hook, HttpExchange exchange, String body) {
    String id = header(exchange, "webhook-id");
    String second = header(exchange, "webhook-timestamp");
    String type = header(exchange, "Content-Type");
    if (!exchange.getRequestMethod().equals("POST") || !type.startsWith("application/json")) {
      return 415;
    }
    if (id.isEmpty() || id.contains(".") || !second.matches("[0-9]{1,12}")) {
      return 400;
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(second));
    boolean timely = Duration.between(sent, hook.clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    String expected = "v1," + sign(hook.secret, id + "." + second + "." + body);
    boolean signed =
        MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8),
            header(exchange, "webhook-signature").getBytes(StandardCharsets.UTF_8));
    if (!timely || !signed) {
      return 401;
    }
    if (hook.ids.add(id)) {
      keep(hook, JSON.readTree(body));
    }
    return 204;
  }

  private static void keep(Hook hook, JsonNode message) {
    hook.messages.add(message);
    var data = message.get("data");
    String thing = data.get("material").asString() + " " + data.get("language").asString();
    if (message.get("type").asString().equals("material.withdrawn")) {
      var _ = hook.standing.remove(thing);
    } else {
      var _ = hook.standing.put(thing, data.get("headline").asString());
    }
  }

  private static String sign(String secret, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
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
