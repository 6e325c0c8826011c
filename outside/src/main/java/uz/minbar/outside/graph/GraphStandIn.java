package uz.minbar.outside.graph;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * The Graph API in small, on a loopback port: pages with posts, each read by its own tokens. It
 * wants the token in a header, where the real one takes it in the address as well, knows no field
 * but those it has, and names the token in the address of the next page, as the real one does.
 */
public final class GraphStandIn implements AutoCloseable {

  /**
   * A call that came.
   *
   * @param address path and query
   * @param status of the answer
   */
  public record Call(String address, int status) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern POSTS = Pattern.compile("/v[0-9]{2}\\.0/([A-Za-z0-9.]+)/posts");
  private static final int MOST = 100;

  private static final class PageState {
    final String name;
    final String title;
    final String id;
    final List<PagePost> posts = new ArrayList<>();
    final Set<String> tokens = new HashSet<>();
    final Queue<GraphRefusal> refusals = new ArrayDeque<>();
    final List<Call> calls = new ArrayList<>();

    PageState(String name, String title, String id) {
      this.name = name;
      this.title = title;
      this.id = id;
    }
  }

  private record Answer(int status, Map<String, Object> body) {
    static Answer of(GraphRefusal refusal) {
      return new Answer(refusal.status, refusal.body());
    }
  }

  private final Waiting state = new Waiting();
  private final Map<String, PageState> pages = new HashMap<>();
  private final Map<String, String> usage = new HashMap<>();
  private final Loopback server;
  private long ids = 100_000_000_000_001L;

  private GraphStandIn() {
    server = Loopback.start("127.0.0.1", 0, this::handle);
  }

  /** Starts on any free port. */
  public static GraphStandIn start() {
    return new GraphStandIn();
  }

  /** Its base address, without a slash at the end. */
  public URI base() {
    return server.base();
  }

  /** Opens a page that nobody can read yet. */
  public void page(String name, String title) {
    state.with(
        () -> {
          var _ = pages.put(name, new PageState(name, title, Long.toString(ids++)));
        });
  }

  /** A fresh token by which that page can be read. */
  public String token(String page) {
    String token = "EAAB" + UUID.randomUUID().toString().replace("-", "");
    state.with(
        () -> {
          var _ = known(page).tokens.add(token);
        });
    return token;
  }

  /** All tokens of the page are revoked. */
  public void revoke(String page) {
    state.with(() -> known(page).tokens.clear());
  }

  /** The page says something; the id of the post is returned. */
  public String post(String page, String message, Instant at) {
    return post(page, message, at, null);
  }

  /** The page shares a link. */
  public String share(String page, String message, String title, String description, Instant at) {
    return post(page, message, at, new PagePost.Link(title, description));
  }

  private String post(String page, String message, Instant at, PagePost.@Nullable Link link) {
    return state.with(
        () -> {
          var on = known(page);
          var post = new PagePost(on.id + "_" + ids++, message, at, link);
          on.posts.addFirst(post);
          return post.id();
        });
  }

  /** A post says something else from now on. */
  public void edit(String page, String id, String message) {
    state.with(
        () -> known(page).posts.replaceAll(one -> one.id().equals(id) ? one.saying(message) : one));
  }

  /** The next call about the page meets this; several wait in line. */
  public void next(String page, GraphRefusal refusal) {
    state.with(
        () -> {
          var _ = known(page).refusals.add(refusal);
        });
  }

  /** What the header of that name says in all answers; "" says nothing. */
  public void usage(String header, String json) {
    state.with(
        () -> {
          var _ = json.isEmpty() ? usage.remove(header) : usage.put(header, json);
        });
  }

  /** The calls about the page, in the order they came. */
  public List<Call> calls(String page) {
    return state.with(() -> List.copyOf(known(page).calls));
  }

  private PageState known(String page) {
    return Objects.requireNonNull(pages.get(page), page);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var path = POSTS.matcher(uri.getPath());
    var query = Loopback.form(uri.getRawQuery());
    String header =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
    var answer =
        state.with(
            () -> {
              usage.forEach((name, json) -> exchange.getResponseHeaders().set(name, json));
              var page = path.matches() ? pages.get(path.group(1)) : null;
              var given =
                  page == null ? Answer.of(GraphRefusal.NO_ALIAS) : answer(page, query, header);
              if (page != null) {
                page.calls.add(new Call(uri.toString(), given.status));
              }
              return given;
            });
    Loopback.send(
        exchange,
        answer.status,
        "application/json; charset=UTF-8",
        JSON.writeValueAsString(answer.body));
  }

  private Answer answer(PageState page, Map<String, String> query, String header) {
    var refusal = page.refusals.poll();
    if (refusal != null) {
      return Answer.of(refusal);
    }
    if (!header.startsWith("Bearer ") || query.containsKey("access_token")) {
      return Answer.of(GraphRefusal.NO_TOKEN);
    }
    String token = header.substring("Bearer ".length());
    if (!page.tokens.contains(token)) {
      boolean others = pages.values().stream().anyMatch(one -> one.tokens.contains(token));
      return Answer.of(others ? GraphRefusal.WITHOUT_RIGHT : GraphRefusal.EXPIRED);
    }
    var fields =
        Arrays.stream(query.getOrDefault("fields", "id").replaceAll("\\{[^}]*}", "").split(","))
            .collect(Collectors.toSet());
    int limit = Integer.parseInt(query.getOrDefault("limit", "25"));
    if (!PagePost.FIELDS.containsAll(fields) || limit < 1 || limit > MOST) {
      return Answer.of(GraphRefusal.NO_FIELD);
    }
    return posts(page, fields, limit, query.getOrDefault("after", ""), token);
  }

  private Answer posts(PageState page, Set<String> fields, int limit, String after, String token) {
    var ids = page.posts.stream().map(PagePost::id).toList();
    if (!after.isEmpty() && !ids.contains(after)) {
      return Answer.of(GraphRefusal.BAD_CURSOR);
    }
    int from = ids.indexOf(after) + 1;
    int to = Math.min(page.posts.size(), from + limit);
    var part = page.posts.subList(from, to);
    var body = new LinkedHashMap<String, Object>();
    body.put("data", part.stream().map(post -> post.shown(fields, page.name, page.title)).toList());
    if (!part.isEmpty()) {
      var paging = new LinkedHashMap<String, Object>();
      paging.put("cursors", Map.of("before", ids.get(from), "after", ids.get(to - 1)));
      if (to < ids.size()) {
        paging.put(
            "next",
            base()
                + "/v25.0/"
                + page.id
                + "/posts?access_token="
                + token
                + "&after="
                + ids.get(to - 1));
      }
      body.put("paging", paging);
    }
    return new Answer(200, body);
  }

  @Override
  public void close() {
    server.close();
  }
}
