package uz.minbar.outside.graph;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.minbar.outside.Multipart;
import uz.minbar.outside.line.Loopback;

/**
 * One call, however it was sent.
 *
 * @param method GET, POST or DELETE
 * @param node whose or what it is about
 * @param edge what of it; "" for the node itself
 * @param token from the header; "" without one
 */
record Ask(
    String method,
    String node,
    String edge,
    Map<String, String> fields,
    Map<String, byte[]> files,
    String token) {

  private static final Pattern PATH =
      Pattern.compile("/v[0-9]{2}\\.0/([A-Za-z0-9._]+)(?:/([a-z_]+))?");

  private static final Pattern FILLING = Pattern.compile("/ig-api-upload/v[0-9]{2}\\.0/([0-9]+)");

  /** What is said of a field's own parts, as {@code comments.limit(0).summary(total_count)}. */
  private static final Pattern MODIFIERS = Pattern.compile("\\{[^}]*}|\\.[a-z_]+\\([^)]*\\)");

  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int MOST = 100;

  /** What is asked of a container that a video is brought into, and under which name. */
  static final String FILL = "fill";

  static final String VIDEO = "video";

  static Ask read(HttpExchange exchange) throws IOException {
    var filling = FILLING.matcher(exchange.getRequestURI().getPath());
    if (filling.matches()) {
      return filling(filling.group(1), exchange);
    }
    var fields = Loopback.form(exchange.getRequestURI().getRawQuery());
    var files = new LinkedHashMap<String, byte[]>();
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
    var headers = exchange.getRequestHeaders();
    String type = Objects.requireNonNullElse(headers.getFirst("Content-Type"), "");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      Multipart.read(type, body, fields, files);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      fields.putAll(Loopback.form(new String(body, StandardCharsets.UTF_8)));
    }
    var path = PATH.matcher(exchange.getRequestURI().getPath());
    boolean known = path.matches();
    String authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
    return new Ask(
        exchange.getRequestMethod(),
        known ? path.group(1) : "",
        known ? Objects.requireNonNullElse(path.group(2), "") : "",
        fields,
        files,
        authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "");
  }

  /** A video on its way into a container, at a host of its own with words of its own. */
  private static Ask filling(String container, HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var fields = new LinkedHashMap<String, String>();
    for (String name : Set.of("offset", "file_size")) {
      fields.put(name, Objects.requireNonNullElse(headers.getFirst(name), ""));
    }
    String authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
    return new Ask(
        exchange.getRequestMethod(),
        container,
        FILL,
        fields,
        Map.of(VIDEO, exchange.getRequestBody().readNBytes(LARGEST)),
        authorization.startsWith("OAuth ") ? authorization.substring("OAuth ".length()) : "");
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean is(String wanted, String edge) {
    return method.equals(wanted) && this.edge.equals(edge);
  }

  /** Whether readers see something of it: preparing a picture or a video nobody sees. */
  boolean seen() {
    return !method.equals("GET")
        && !Set.of("photos", "media", FILL).contains(edge)
        && (!edge.equals("videos") || field("upload_phase").equals("finish"));
  }

  /** The fields that it wants to read. */
  Set<String> wanted(Set<String> there) {
    var wanted =
        Arrays.stream(
                MODIFIERS.matcher(fields.getOrDefault("fields", "id")).replaceAll("").split(","))
            .collect(Collectors.toSet());
    GraphNo.unless(there.containsAll(wanted), GraphRefusal.NO_FIELD);
    return wanted;
  }

  /** Whether it wants the sum of a list: without being asked, the platform does not count. */
  boolean sums(String list) {
    return Pattern.compile(list + "(?:\\.[a-z_]+\\([^)]*\\))*\\.summary\\(")
        .matcher(field("fields"))
        .find();
  }

  /** How many it wants at once. */
  int limit() {
    int limit = Integer.parseInt(fields.getOrDefault("limit", "25"));
    GraphNo.unless(limit >= 1 && limit <= MOST, GraphRefusal.NO_FIELD);
    return limit;
  }
}
