package uz.minbar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** Videos of the archive with their posters and captions. */
@HouseTest
class VideosModuleTest {

  private static final String CAPTIONS = "1\n00:00:00,000 --> 00:00:01,000\nSuv qaytdi\n";

  @Autowired House house;

  private final HttpClient http = HttpClient.newHttpClient();
  private Office office;

  @BeforeEach
  void anOffice() {
    office = house.organisation();
  }

  @Test
  void aVideoHasItsPlainPosterUntilSomebodyChoosesOne() throws Exception {
    var video = stored();
    assertThat(video.get("mediaType").asString()).isEqualTo("video/mp4");
    assertThat(video.get("width").asInt()).isEqualTo(240);
    assertThat(video.get("millis").asLong()).isBetween(950L, 1_100L);
    String plain = poster(video);
    assertThat(file(plain).statusCode()).isEqualTo(200);
    String id = video.get("id").asString();
    var chosen = office.send(put("/api/v1/archive/assets/" + id + "/poster", picture()));
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(poster(chosen.json())).isNotEqualTo(plain);
    assertThat(poster(stored()))
        .as("the same file again is the same video")
        .isEqualTo(poster(chosen.json()));
  }

  @Test
  void browsersLoadOnlyThePartThatIsSeen() throws Exception {
    byte[] whole = TestVideo.bytes();
    String address = "/files/" + stored().get("sha256").asString() + ".mp4";
    var part =
        http.send(
            HttpRequest.newBuilder(house.at(address)).header("Range", "bytes=100-299").build(),
            BodyHandlers.ofByteArray());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 100-299/" + whole.length);
    assertThat(part.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 300));
    assertThat(file(address).headers().firstValueAsLong("Content-Length")).hasValue(whole.length);
  }

  @Test
  void captionsInLatinBringThoseInCyrillic() throws Exception {
    String path = "/api/v1/archive/assets/" + stored().get("id").asString() + "/captions/";
    var told = office.send(put(path + "uz-Latn", CAPTIONS.getBytes(StandardCharsets.UTF_8)));
    assertThat(told.status()).isEqualTo(200);
    var captions = told.json().get("captions");
    assertThat(captions.valueStream().map(one -> one.get("language").asString()))
        .containsExactly("uz-Latn", "uz-Cyrl");
    var cyrillic = file("/files/" + captions.get(1).get("sha256").asString() + ".vtt");
    assertThat(cyrillic.headers().firstValue("Content-Type")).contains("text/vtt;charset=UTF-8");
    assertThat(new String(cyrillic.body(), StandardCharsets.UTF_8))
        .isEqualTo("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nСув қайтди\n");
    var left = office.send(office.request(path + "uz-Cyrl").DELETE());
    assertThat(left.json().get("captions").size()).isEqualTo(1);
    assertThat(office.send(put(path + "ru", new byte[] {'?'})).status()).isEqualTo(422);
  }

  @Test
  void aVideoMayBeLargerThanOtherBodies() {
    byte[] begun = TestVideo.bytes();
    var large = ByteBuffer.allocate(6_000_000).put(begun);
    large.putInt(large.remaining()).put("free".getBytes(StandardCharsets.ISO_8859_1));
    var stored = office.send(sent(large.array()));
    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.json().get("size").asLong()).isEqualTo(6_000_000);
  }

  @Test
  void nobodyElseSeesOrChangesIt() throws Exception {
    String id = stored().get("id").asString();
    var stranger = house.organisation();
    assertThat(stranger.get("/api/v1/archive/assets/" + id).status()).isEqualTo(404);
    var request = stranger.request("/api/v1/archive/assets/" + id + "/poster");
    assertThat(stranger.send(request.PUT(BodyPublishers.ofByteArray(picture()))).status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNoVideoIsRefusedInWords() {
    byte[] broken = Arrays.copyOf(TestVideo.bytes(), 4_000);
    var refused = office.send(sent(broken));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("Video fayli buzilgan");
  }

  private JsonNode stored() {
    var stored = office.send(sent(TestVideo.bytes()));
    assertThat(stored.status()).isEqualTo(201);
    return stored.json();
  }

  private HttpRequest.Builder sent(byte[] file) {
    return office
        .request("/api/v1/archive/assets?name=suv.mp4&alt=Yangi%20quvur")
        .setHeader("Content-Type", "video/mp4")
        .POST(BodyPublishers.ofByteArray(file));
  }

  private HttpRequest.Builder put(String path, byte[] body) {
    return office
        .request(path)
        .setHeader("Content-Type", "application/octet-stream")
        .PUT(BodyPublishers.ofByteArray(body));
  }

  private static String poster(JsonNode video) {
    var renditions = video.get("renditions");
    return "/files/" + renditions.get(renditions.size() - 1).get("sha256").asString() + ".jpg";
  }

  private static byte[] picture() throws IOException {
    return Pictures.jpeg(Poster.of(640, 360));
  }

  private HttpResponse<byte[]> file(String address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(house.at(address)).build(), BodyHandlers.ofByteArray());
  }
}
