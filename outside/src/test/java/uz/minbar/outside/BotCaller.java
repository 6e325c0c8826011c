package uz.minbar.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Calls the stand-in as a plain client would. */
final class BotCaller {

  /** A picture of one point. */
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private final HttpClient client = HttpClient.newHttpClient();
  private final TelegramStandIn telegram;
  private Duration patience = Duration.ofSeconds(10);

  BotCaller(TelegramStandIn telegram) {
    this.telegram = telegram;
  }

  /** Gives up soon, where silence is what the test expects. */
  BotCaller impatient() {
    patience = Duration.ofMillis(300);
    return this;
  }

  /** Sends JSON. */
  JsonNode call(String method, Map<String, ?> fields) {
    return read(post(method, "application/json", BotCall.JSON.writeValueAsBytes(fields)));
  }

  /** Sends a form. */
  JsonNode form(String method, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return read(
        post(method, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Sends fields and files as multipart. */
  JsonNode upload(String method, Map<String, String> fields, Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                "--line\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)
                    .getBytes(StandardCharsets.UTF_8)));
    files.forEach(
        (name, bytes) -> {
          body.writeBytes(
              "--line\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"rasm.png\"\r\nContent-Type: image/png\r\n\r\n"
                  .formatted(name)
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(bytes);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes("--line--\r\n".getBytes(StandardCharsets.UTF_8));
    return read(post(method, "multipart/form-data; boundary=line", body.toByteArray()));
  }

  HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(telegram.preview().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> post(String method, String type, byte[] body) {
    return post(URI.create(telegram.api() + "/bot" + telegram.token() + "/" + method), type, body);
  }

  HttpResponse<String> post(URI address, String type, byte[] body) {
    try {
      return client.send(
          HttpRequest.newBuilder(address)
              .timeout(patience)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(HttpResponse<String> response) {
    var answer = BotCall.JSON.readTree(response.body());
    if (!answer.path("ok").asBoolean()
        && answer.path("error_code").asInt() != response.statusCode()) {
      throw new AssertionError("status and error_code differ: " + answer);
    }
    return answer;
  }
}
