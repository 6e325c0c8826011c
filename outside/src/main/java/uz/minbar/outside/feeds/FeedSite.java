package uz.minbar.outside.feeds;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * Sites with feeds and articles on loopback addresses. Several hosts are 127.0.0.1, 127.0.0.2 and
 * so on, all on one port and all with the same paths, so that manners towards one host can be
 * watched. Serves thousands of feeds: a feed is written once for each change.
 */
public final class FeedSite implements AutoCloseable {

  /**
   * A request that came.
   *
   * @param at when it came
   * @param nanos the same on a clock that only goes forward
   * @param host host and port that were asked
   * @param path with query
   * @param headers names in lower case
   * @param status of the answer; 0 if there was none
   */
  public record Visit(
      Instant at, long nanos, String host, String path, Map<String, String> headers, int status) {}

  private interface Resource {
    Reply reply(String base, Map<String, String> headers);
  }

  private static final SiteFault WELL = SiteFault.status(200);

  private static final Resource NOT_FOUND =
      (base, headers) -> new Reply(404, Map.of(), "yoʻq".getBytes(StandardCharsets.UTF_8));

  private final Waiting state = new Waiting();
  private final List<Loopback> servers = new ArrayList<>();
  private final Map<String, Resource> resources = new HashMap<>();
  private final Map<String, SiteFault> faults = new HashMap<>();
  private final Map<String, Queue<SiteFault>> once = new HashMap<>();
  private final List<Visit> visits = new ArrayList<>();
  private final Map<String, Integer> present = new HashMap<>();
  private final Map<String, Integer> most = new HashMap<>();

  private FeedSite() {}

  /** Starts one host on any free port. */
  public static FeedSite start() {
    return start(0, 1);
  }

  /**
   * Starts several hosts.
   *
   * @param port 0 takes any free one
   * @param hosts 1 to 250
   */
  public static FeedSite start(int port, int hosts) {
    var site = new FeedSite();
    int common = port;
    for (int i = 1; i <= hosts; i++) {
      var server = Loopback.start("127.0.0." + i, common, site::handle);
      site.servers.add(server);
      common = server.port();
    }
    return site;
  }

  /**
   * The address of a path on the host of its own: paths that begin alike, such as a feed and its
   * articles, share one, and nobody else's pauses keep them waiting.
   */
  public URI address(String path) {
    String first = path.replaceFirst("^/?([^/.-]*).*", "$1");
    return address(Math.floorMod(first.hashCode(), servers.size()), path);
  }

  /** The address of a path on a host, counted from 0. */
  public URI address(int host, String path) {
    return URI.create(servers.get(host).base() + path);
  }

  /** Host and port of the first host, for the list of addresses a fetcher may visit. */
  public String authority() {
    return servers.getFirst().authority();
  }

  /** Host and port of each host. */
  public List<String> authorities() {
    return servers.stream().map(Loopback::authority).toList();
  }

  /** Opens a feed on this path, RSS 2.0 and empty at first; the one that is there if there is. */
  public Feed feed(String path) {
    return feed(path, new Feed("Namuna xabarlari"));
  }

  private Feed feed(String path, Feed fresh) {
    return state.with(
        () -> {
          if (resources.get(path) instanceof FeedResource old) {
            return old.feed();
          }
          resources.put(path, new FeedResource(fresh));
          return fresh;
        });
  }

  private record FeedResource(Feed feed) implements Resource {
    @Override
    public Reply reply(String base, Map<String, String> headers) {
      return feed.reply(base, headers);
    }
  }

  /** Puts a page of HTML on this path. */
  public void page(String path, String html) {
    answer(
        path,
        200,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts any answer on this path. */
  public void answer(String path, int status, Map<String, String> headers, byte[] body) {
    var reply = new Reply(status, headers, body);
    state.with(
        () -> {
          var _ = resources.put(path, (base, request) -> reply);
        });
  }

  /** Puts an article on this path and an entry with its first words into the feed. */
  public FeedItem publish(Feed feed, String path, String title, String html, Instant at) {
    state.with(
        () -> {
          var _ =
              resources.put(
                  path,
                  (base, request) ->
                      new Reply(
                          200,
                          Map.of("Content-Type", "text/html; charset=utf-8"),
                          Article.page(base + path, feed.title(), title, html, at)
                              .getBytes(StandardCharsets.UTF_8)));
        });
    String plain = html.replaceAll("<[^>]*>", " ").strip();
    String summary = plain.length() <= 160 ? plain : plain.substring(0, 160) + "…";
    var item = FeedItem.of(path, title, FeedWriter.escape(summary), at);
    var _ = feed.add(item);
    return item;
  }

  /** A chain of so many redirects from one path to another or to a full address. */
  public void redirects(String from, int hops, String to) {
    for (int i = 0; i < hops; i++) {
      String here = i == 0 ? from : from + "-" + i;
      String next = i == hops - 1 ? to : from + "-" + (i + 1);
      answer(here, 302, Map.of("Location", next), new byte[0]);
    }
  }

  /** From now on this path misbehaves; {@code *} means every path. */
  public void fault(String path, SiteFault fault) {
    state.with(
        () -> {
          var _ = faults.put(path, fault);
        });
  }

  /** The next request of this path meets this; several wait in line. */
  public void next(String path, SiteFault fault) {
    state.with(
        () -> {
          var _ = once.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(fault);
        });
  }

  /** The path behaves again. */
  public void mend(String path) {
    state.with(
        () -> {
          var _ = faults.remove(path);
        });
  }

  /** All requests, in the order they ended. */
  public List<Visit> visits() {
    return state.with(() -> List.copyOf(visits));
  }

  /** The requests of one path. */
  public List<Visit> visits(String path) {
    return visits().stream().filter(visit -> visit.path().equals(path)).toList();
  }

  /** Waits until so many requests of the path have ended. */
  public List<Visit> awaitVisits(String path, int count, Duration within) {
    state.until(
        count + " visits of " + path,
        within,
        () -> visits.stream().filter(visit -> visit.path().equals(path)).count() >= count);
    return visits(path);
  }

  /** How many requests the host had under way at once, at most. */
  public int mostAtOnce(String host) {
    return state.with(() -> most.getOrDefault(host, 0));
  }

  /** The shortest time between the beginnings of two requests to the host; null if fewer came. */
  public @Nullable Duration shortestGap(String host) {
    var times =
        visits().stream()
            .filter(visit -> visit.host().equals(host))
            .mapToLong(Visit::nanos)
            .sorted()
            .toArray();
    Duration shortest = null;
    for (int i = 1; i < times.length; i++) {
      var gap = Duration.ofNanos(times[i] - times[i - 1]);
      shortest = shortest == null || gap.compareTo(shortest) < 0 ? gap : shortest;
    }
    return shortest;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var at = Instant.now();
    long nanos = System.nanoTime();
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    String path = exchange.getRequestURI().toString();
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    state.with(
        () -> {
          var _ = most.merge(host, present.merge(host, 1, Integer::sum), Math::max);
        });
    try {
      serve(exchange, "http://" + host, path, headers);
    } finally {
      int status = Math.max(0, exchange.getResponseCode());
      state.with(
          () -> {
            present.merge(host, -1, Integer::sum);
            visits.add(new Visit(at, nanos, host, path, Map.copyOf(headers), status));
          });
    }
  }

  private void serve(HttpExchange exchange, String base, String path, Map<String, String> headers)
      throws IOException {
    var fault = state.with(() -> Objects.requireNonNullElse(fault(path), WELL));
    if (fault != WELL && fault.play(exchange)) {
      return;
    }
    var resource = state.with(() -> resources.getOrDefault(path, NOT_FOUND));
    var reply = resource.reply(base, headers);
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String type = reply.headers().getOrDefault("Content-Type", "text/plain");
    Loopback.send(exchange, reply.status(), type, reply.body());
  }

  private @Nullable SiteFault fault(String path) {
    var waiting = once.get(path);
    if (waiting != null && !waiting.isEmpty()) {
      return waiting.remove();
    }
    return faults.getOrDefault(path, faults.get("*"));
  }

  @Override
  public void close() {
    servers.forEach(Loopback::close);
  }
}
