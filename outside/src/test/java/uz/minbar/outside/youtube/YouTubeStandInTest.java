package uz.minbar.outside.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in is as strict as what it stands for. */
class YouTubeStandInTest {

  private static final byte[] FILM = new byte[1000];
  private static final String VIDEO =
      "{\"snippet\":{\"title\":\"%s\",\"description\":\"%s\",\"categoryId\":\"25\"},"
          + "\"status\":{\"privacyStatus\":\"public\",\"selfDeclaredMadeForKids\":false}}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final YouTubeStandIn youtube = YouTubeStandIn.start();
  private String client = "";
  private String token = "";

  @BeforeEach
  void signIn() throws Exception {
    client = youtube.channel("Namuna");
    String form =
        "grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s"
            .formatted(client, youtube.secret(client), youtube.letIn(client));
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(youtube.base() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    token = YouTubeStandIn.JSON.readTree(answer.body()).path("access_token").asString();
  }

  @AfterEach
  void close() {
    youtube.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> begin(String title, String description) throws Exception {
    return send(
        HttpRequest.newBuilder(
                URI.create(
                    youtube.base()
                        + "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=UTF-8")
            .header("X-Upload-Content-Length", String.valueOf(FILM.length))
            .header("X-Upload-Content-Type", "video/mp4")
            .POST(BodyPublishers.ofString(VIDEO.formatted(title, description))));
  }

  private HttpRequest.Builder call(HttpResponse<String> begun) {
    var place = URI.create(begun.headers().firstValue("Location").orElseThrow());
    return HttpRequest.newBuilder(
            URI.create(youtube.base() + place.getPath() + "?" + place.getQuery()))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "video/mp4");
  }

  private int ask(HttpResponse<String> begun, String range) throws Exception {
    return send(call(begun).header("Content-Range", range).PUT(BodyPublishers.noBody()))
        .statusCode();
  }

  private int bring(HttpResponse<String> begun, String range, int length) throws Exception {
    return send(call(begun)
            .header("Content-Range", range)
            .PUT(BodyPublishers.ofByteArray(FILM, 0, length)))
        .statusCode();
  }

  @Test
  void bytesAreTakenInTheirOrderAlone() throws Exception {
    var begun = begin("Suv", "Matn");
    assertThat(ask(begun, "bytes */999")).isEqualTo(400);
    assertThat(ask(begun, "bytes */1000")).isEqualTo(308);
    assertThat(bring(begun, "bytes 10-999/1000", 990)).as("a gap").isEqualTo(400);
    assertThat(bring(begun, "bytes 0-499/1000", 500)).as("no unit of 256 KB").isEqualTo(400);
    assertThat(bring(begun, "bytes 0-999/1000", 999)).as("less than it says").isEqualTo(400);
    assertThat(youtube.videos(client)).isEmpty();
    assertThat(bring(begun, "bytes 0-999/1000", 1000)).isEqualTo(201);
    assertThat(ask(begun, "bytes */1000")).as("asked again").isEqualTo(201);
    assertThat(youtube.videos(client)).hasSize(1);
  }

  @Test
  void aCutIsGoneOnFromAndTheRangeSaysWhere() throws Exception {
    var begun = begin("Suv", "Matn");
    youtube.cut(client, 300);
    var cut =
        http.sendAsync(
            call(begun).PUT(BodyPublishers.ofByteArray(FILM)).build(), BodyHandlers.ofString());
    assertThat(cut.handle((_, fault) -> fault != null).join()).isTrue();
    var asked =
        send(call(begun).header("Content-Range", "bytes */1000").PUT(BodyPublishers.noBody()));
    assertThat(asked.headers().firstValue("Range")).contains("bytes=0-299");
    assertThat(bring(begun, "bytes 0-999/1000", 1000)).as("twice the same").isEqualTo(400);
    assertThat(bring(begun, "bytes 300-999/1000", 700)).isEqualTo(201);
  }

  @Test
  void wordsBeyondTheLimitsAreRefused() throws Exception {
    for (var title : List.of("", "a".repeat(101), "1 < 2")) {
      assertThat(begin(title, "").body()).contains("invalidTitle");
    }
    for (var description : List.of("a".repeat(5001), "ж".repeat(2501), "1 > 2")) {
      assertThat(begin("Suv", description).body()).contains("invalidDescription");
    }
    assertThat(begin("a".repeat(100), "ж".repeat(2500)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNoTokenAndWhoHasUsedUpTheDayIsNotServed() throws Exception {
    youtube.quota(client, 1, 0);
    assertThat(begin("Suv", "").statusCode()).isEqualTo(200);
    assertThat(begin("Suv", "").body()).contains("quotaExceeded");
    var read =
        HttpRequest.newBuilder(
                URI.create(youtube.base() + "/youtube/v3/channels?part=snippet&mine=true"))
            .header("Authorization", "Bearer " + token);
    assertThat(send(read).body()).contains("quotaExceeded");
    youtube.endTokens(client);
    assertThat(begin("Suv", "").statusCode()).isEqualTo(401);
  }
}
