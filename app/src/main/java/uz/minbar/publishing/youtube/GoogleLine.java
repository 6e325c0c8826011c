package uz.minbar.publishing.youtube;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.net.NeverLeft;

/** One call to Google after the other. What is secret never stands in an address. */
final class GoogleLine {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Bytes a second that the poorest line still sends. */
  private static final int SLOWEST = 64 * 1024;

  private static final int LARGEST = 8 * 1024 * 1024;

  /** How a server says that an upload is not whole yet. */
  private static final int NOT_WHOLE = 308;

  private static final Pattern RANGE = Pattern.compile("bytes=0-([0-9]{1,18})");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final JsonMapper json;
  private final Duration patience;

  GoogleLine(JsonMapper json, Duration patience) {
    this.json = json;
    this.patience = patience;
  }

  YouTubeAnswer form(String address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  HttpRequest.BodyPublisher body(Map<String, ?> tree) {
    return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(tree));
  }

  YouTubeAnswer send(HttpRequest.Builder call) {
    var request = call.header("Accept", "application/json").build();
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
          ? new YouTubeAnswer.NotSent()
          : new YouTubeAnswer.Unknown();
    } catch (TimeoutException silence) {
      return new YouTubeAnswer.Unknown();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new YouTubeAnswer.Unknown();
    } finally {
      var _ = answer.cancel(true);
    }
  }

  /** A video over a poor line takes its time. */
  private Duration patience(HttpRequest request) {
    long bytes = request.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength).orElse(0L);
    return patience.plusSeconds(bytes / SLOWEST);
  }

  private YouTubeAnswer answer(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == NOT_WHOLE) {
      var range = RANGE.matcher(answer.headers().firstValue("Range").orElse(""));
      return new YouTubeAnswer.Partly(range.matches() ? Long.parseLong(range.group(1)) + 1 : 0);
    }
    var body = tree(answer.body());
    return status / 100 == 2
        ? new YouTubeAnswer.Done(body, answer.headers().firstValue("Location").orElse(""))
        : new YouTubeAnswer.Refused(status, reason(body), pause(answer));
  }

  /** The sign-in says its word by itself, the platform in a list. */
  private static String reason(JsonNode body) {
    var error = body.path("error");
    return error.isString()
        ? error.asString()
        : error.path("errors").path(0).path("reason").asString("");
  }

  private static @Nullable Duration pause(HttpResponse<String> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("");
    return SECONDS.matcher(seconds).matches() ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException unreadable) {
      return json.missingNode();
    }
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
