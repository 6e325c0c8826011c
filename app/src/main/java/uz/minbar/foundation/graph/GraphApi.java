package uz.minbar.foundation.graph;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FormData;
import uz.minbar.foundation.net.NeverLeft;

/**
 * Calls of the Graph API. The token goes in a header alone: addresses stand in the logs of
 * everybody on the way.
 */
@Component
public class GraphApi {

  private static final String VERSION = "v25.0";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int LARGEST = 8 * 1024 * 1024;

  /** Bytes a second that the poorest line still sends. */
  private static final int SLOWEST = 64 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final JsonMapper json;
  private final Duration patience;

  @Autowired
  GraphApi(Settings settings, JsonMapper json) {
    this(settings.graphApi(), json, ANSWER);
  }

  /** With an address and a patience of its own, for those who wait in vain. */
  public GraphApi(String base, JsonMapper json, Duration patience) {
    this.base = base;
    this.json = json;
    this.patience = patience;
  }

  /**
   * Reads.
   *
   * @param path below the version, such as {@code 123/posts}
   */
  public GraphAnswer get(String token, String path, Map<String, String> query) {
    String asked = query.isEmpty() ? path : path + "?" + encoded(query);
    return call(token, asked, HttpRequest.newBuilder().GET());
  }

  /** Makes or changes something. */
  public GraphAnswer post(String token, String path, Map<String, String> fields) {
    return call(
        token,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /** Makes something of a picture. */
  public GraphAnswer upload(String token, String path, FormData form) {
    return call(token, path, multipart(form));
  }

  /** Takes a step of bringing a video to a page; another host takes those. */
  public GraphAnswer video(String token, String path, FormData form) {
    return exchange("Bearer " + token, at("graph-video", VERSION + "/" + path), multipart(form));
  }

  /**
   * Brings a video into a container of Instagram, whole and in one go.
   *
   * @param size in bytes
   * @param content opened each time the body is sent
   */
  public GraphAnswer fill(
      String token, String container, long size, Supplier<InputStream> content) {
    return exchange(
        "OAuth " + token,
        at("rupload", "ig-api-upload/" + VERSION + "/" + container),
        HttpRequest.newBuilder()
            .header("Content-Type", "application/octet-stream")
            .header("offset", "0")
            .header("file_size", String.valueOf(size))
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), size)));
  }

  public GraphAnswer delete(String token, String path) {
    return call(token, path, HttpRequest.newBuilder().DELETE());
  }

  private GraphAnswer call(String token, String path, HttpRequest.Builder call) {
    return exchange("Bearer " + token, at("graph", VERSION + "/" + path), call);
  }

  /** The platform's hosts differ in their first name alone; a stand-in has but one. */
  private URI at(String host, String path) {
    return URI.create(base.replace("://graph.", "://" + host + ".") + "/" + path);
  }

  private static HttpRequest.Builder multipart(FormData form) {
    return HttpRequest.newBuilder().header("Content-Type", form.contentType()).POST(form.body());
  }

  private GraphAnswer exchange(String authorization, URI address, HttpRequest.Builder call) {
    var request =
        call.uri(address)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .build();
    // The client's own time limit ends with the headers; a body that stops half-way would hold for
    // ever.
    var answer =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
    try {
      return answer(answer.get(patience(request).toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException fault) {
      return NeverLeft.says(fault.getCause())
          ? new GraphAnswer.NotSent()
          : new GraphAnswer.Unknown();
    } catch (TimeoutException silence) {
      return new GraphAnswer.Unknown();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new GraphAnswer.Unknown();
    } finally {
      var _ = answer.cancel(true);
    }
  }

  /** A video over a poor line takes its time. */
  private Duration patience(HttpRequest request) {
    long bytes = request.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength).orElse(0L);
    return patience.plusSeconds(Math.max(0, bytes) / SLOWEST);
  }

  private GraphAnswer answer(HttpResponse<String> answer) {
    var body = tree(answer.body());
    var rest = rest(answer);
    if (answer.statusCode() == 200 && !body.has("error")) {
      return new GraphAnswer.Done(body, rest);
    }
    var error = body.path("error");
    return new GraphAnswer.Refused(
        answer.statusCode(),
        error.path("code").asInt(0),
        error.path("error_subcode").asInt(0),
        rest);
  }

  private @Nullable Duration rest(HttpResponse<String> answer) {
    var headers = answer.headers();
    return Usage.rest(
        Usage.HEADERS.stream().flatMap(name -> headers.allValues(name).stream()).toList(), json);
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException unreadable) {
      return json.missingNode();
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
