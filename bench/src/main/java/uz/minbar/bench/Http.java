package uz.minbar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the measurements themselves; the load comes from wrk. */
final class Http {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private Http() {}

  /** What came. */
  record Answer(int status, String body) {}

  static Answer get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    var response = CLIENT.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  /** Asks until there is a page, as long as somebody may still make one. */
  static Answer await(String address, BooleanSupplier alive)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        var answer = get(address);
        if (answer.status() == 200) {
          return answer;
        }
      } catch (IOException notYet) {
        if (!alive.getAsBoolean()) {
          throw notYet;
        }
      }
      if (System.nanoTime() > end) {
        throw new IOException("no page at " + address);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** A call of the API that must succeed. */
  static JsonNode post(String address, String token, Object body)
      throws IOException, InterruptedException {
    return send(
        address, token, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  static JsonNode send(String address, String token, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return call(
        HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type).POST(body), token);
  }

  static JsonNode read(String address, String token) throws IOException, InterruptedException {
    return call(HttpRequest.newBuilder(URI.create(address)), token);
  }

  private static JsonNode call(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    var whole = request.header("Authorization", "Bearer " + token).timeout(PATIENCE).build();
    var response = CLIENT.send(whole, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(whole.uri() + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
  }

  /** Somebody with a browser: cookies, and forms with their token. */
  static final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    /**
     * Sends a form that stands on a page.
     *
     * @throws IOException where there is no form, or it was refused
     */
    void submit(String page, String to, Map<String, String> fields)
        throws IOException, InterruptedException {
      var shown =
          client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
      var token = TOKEN.matcher(shown.body());
      if (!token.find()) {
        throw new IOException("no form on " + page + ": " + shown.statusCode());
      }
      var all = new HashMap<>(fields);
      all.put("_csrf", token.group(1));
      String form =
          all.entrySet().stream()
              .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      var request =
          HttpRequest.newBuilder(URI.create(to))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form));
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(to + ": " + answer.statusCode());
      }
    }
  }
}
