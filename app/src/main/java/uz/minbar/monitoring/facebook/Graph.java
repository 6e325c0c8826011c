package uz.minbar.monitoring.facebook;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FetchFailure;

/**
 * The Graph API, as far as pages are read. The token goes in a header alone: addresses stand in the
 * logs of everybody on the way.
 */
@Component
class Graph {

  private static final String VERSION = "v25.0";
  private static final int PAGE = 25;

  /** Counts of reactions and comments would need rights that reading a page does not. */
  private static final String FIELDS =
      "id,message,story,created_time,permalink_url,from{name},attachments{title,description}";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int LARGEST = 8 * 1024 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final JsonMapper json;

  Graph(Settings settings, JsonMapper json) {
    this.base = settings.graphApi();
    this.json = json;
  }

  /**
   * Posts of a page, the latest first.
   *
   * @param after where to begin, as an earlier answer said; "" begins with the latest
   * @throws GraphFailure with the reason in words
   */
  GraphPosts posts(String token, String page, String after) throws GraphFailure {
    var query = "?fields=" + encoded(FIELDS) + "&limit=" + PAGE;
    var address =
        base
            + "/"
            + VERSION
            + "/"
            + page
            + "/posts"
            + query
            + (after.isEmpty() ? "" : "&after=" + encoded(after));
    var answer =
        exchange(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build());
    var body = tree(answer.body());
    var rest =
        Usage.rest(
            Usage.HEADERS.stream()
                .flatMap(name -> answer.headers().allValues(name).stream())
                .toList(),
            json);
    if (answer.statusCode() != 200 || body.has("error")) {
      throw GraphFailure.of(answer.statusCode(), body, rest);
    }
    return GraphPosts.of(body, rest);
  }

  private HttpResponse<String> exchange(HttpRequest request) throws GraphFailure {
    // The client's own time limit ends with the headers; a body that stops half-way would hold for
    // ever.
    var answer =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
    try {
      return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException fault) {
      throw GraphFailure.unreached(FetchFailure.Reason.UNREACHABLE.textKey());
    } catch (TimeoutException silence) {
      throw GraphFailure.unreached(FetchFailure.Reason.TOO_SLOW.textKey());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw GraphFailure.unreached(FetchFailure.Reason.UNREACHABLE.textKey());
    } finally {
      var _ = answer.cancel(true);
    }
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException unreadable) {
      return json.missingNode();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
