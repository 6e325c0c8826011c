package uz.minbar.newsroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import uz.minbar.house.Desk;
import uz.minbar.house.House;

/** Somebody without an account, without cookies and without scripts, who holds a link. */
public final class Helper {

  private static final Pattern LINK =
      Pattern.compile("https?://[^/\\s]+(/(?:asks|approvals)/[A-Za-z0-9_-]{43})");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final House house;
  private final String path;

  private Helper(House house, String path) {
    this.house = house;
    this.path = path;
  }

  /** A file as a browser sends it. */
  public record Sent(String name, byte[] content) {}

  /** Whoever reads that letter or is handed that link. */
  public static Helper with(House house, String text) {
    var link = LINK.matcher(text);
    if (!link.find()) {
      throw new AssertionError("no link in: " + text);
    }
    return new Helper(house, link.group(1));
  }

  public String path() {
    return path;
  }

  public HttpResponse<String> open() {
    return open("");
  }

  public HttpResponse<String> open(String query) {
    return send(HttpRequest.newBuilder(house.at(path + query)).GET());
  }

  /** Presses a button of the page of an approval. */
  public HttpResponse<String> press(String button, String note) {
    return send(
        HttpRequest.newBuilder(house.at(path + "/" + button))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("note=" + Desk.encoded(note))));
  }

  /** Opens the form of an ask and sends it. */
  public HttpResponse<String> answer(String words, Sent... files) {
    return answer(part(), words, files);
  }

  /** The number that the form carries, so that what is sent twice is there once. */
  public String part() {
    var field = Jsoup.parse(open().body()).selectFirst("input[name=part]");
    return field == null ? UUID.randomUUID().toString() : field.val();
  }

  public HttpResponse<String> answer(String part, String words, Sent... files) {
    String line = "chiziq" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    var fields = Map.of("part", part, "words", words, "person", "Sardor Namunov, boʻlim boshligʻi");
    fields.forEach(
        (name, value) ->
            write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                    .formatted(line, name, value)));
    for (var file : List.of(files)) {
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
              .formatted(line, file.name()));
      body.writeBytes(file.content());
      write(body, "\r\n");
    }
    write(body, "--" + line + "--\r\n");
    return send(
        HttpRequest.newBuilder(house.at(path))
            .header("Content-Type", "multipart/form-data; boundary=" + line)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** All visible words of a page. */
  public static String words(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("main").eachText().stream()
        .collect(Collectors.joining(" "));
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(
          request.header("Accept-Language", "uz-Latn").build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
