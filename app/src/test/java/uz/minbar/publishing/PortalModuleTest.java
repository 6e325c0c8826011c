package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** The state portal: a packet of all languages goes into a person's hands, a link for each back. */
@HouseTest
class PortalModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired House house;
  @Autowired Archive archive;

  PressOffice press;
  String portal;

  @BeforeEach
  void anOfficeOnThePortal() {
    press = PressOffice.in(house);
    portal =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"portal\",\"name\":\"gov.uz\",\"settings\":{\"how\":\"Kabinet\"}}")
            .json()
            .get("id")
            .asString();
  }

  @Test
  void allLanguagesAndPicturesAreInOnePacket() throws Exception {
    String id = approved();
    press.publish(id, portal);
    await("each language waits for a person", () -> waiting(id) == 3);
    var files = unpacked(id);
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "uz-Latn/sahifa.html",
            "uz-Latn/matn.txt",
            "uz-Cyrl/sahifa.html",
            "uz-Cyrl/matn.txt",
            "ru/sahifa.html",
            "ru/matn.txt",
            "rasmlar/1.jpg",
            "rasmlar/tavsif.txt",
            "paket.json");
    assertThat(text(files, "uz-Latn/matn.txt"))
        .isEqualTo("Suv <qaytdi>\n\nSuv keldi (https://suv.example/1).\n");
    assertThat(text(files, "uz-Cyrl/matn.txt"))
        .as("said to be made by a machine")
        .contains("Сув <қайтди>", "текширилмаган");
    assertThat(text(files, "ru/matn.txt")).startsWith("Вода вернулась\n\nВода есть.");
    var page = Jsoup.parse(text(files, "uz-Latn/sahifa.html"));
    assertThat(page.select("h1").text()).isEqualTo("Suv <qaytdi>");
    assertThat(page.select("img").attr("src")).isEqualTo("../rasmlar/1.jpg");
    assertThat(page.select("img").attr("alt")).isEqualTo("Yangi quvur");
    assertThat(ImageIO.read(new ByteArrayInputStream(files.get("rasmlar/1.jpg"))).getWidth())
        .isPositive();
    assertThat(text(files, "rasmlar/tavsif.txt"))
        .contains("rasmlar/1.jpg", "Yangi quvur", "©: Sardor Suratov");
    var list = JSON.readTree(files.get("paket.json"));
    assertThat(list.get("material").asString()).isEqualTo(id);
    assertThat(list.get("files").size()).isEqualTo(files.size() - 1);
    for (var sum : list.get("files").properties()) {
      assertThat(sum.getValue().asString())
          .isEqualTo(sha256(files.getOrDefault(sum.getKey(), new byte[0])));
    }
  }

  @Test
  void whereAndWhenEachLanguageWasPlacedIsKept() throws Exception {
    String id = approved();
    press.publish(id, portal);
    await("each language waits for a person", () -> waiting(id) == 3);
    var desk = Desk.of(house, press.office());
    assertThat(desk.get("/desk/publishing/materials/" + id).body())
        .contains("/desk/publishing/materials/" + id + "/packet.zip");
    for (var delivery : deliveries(id)) {
      String at = "https://gov.example/" + delivery.get("language").asString();
      var found =
          press
              .office()
              .post(
                  "/api/v1/publishing/deliveries/" + delivery.get("id").asString() + "/found",
                  "{\"address\":\"" + at + "\"}");
      assertThat(found.status()).isEqualTo(204);
    }
    assertThat(deliveries(id))
        .allSatisfy(
            one -> {
              assertThat(one.get("state").asString()).isEqualTo("sent");
              assertThat(one.get("sentAt").isNull()).isFalse();
              assertThat(one.get("address").asString())
                  .isEqualTo("https://gov.example/" + one.get("language").asString());
            });
    assertThat(desk.get("/desk/publishing/materials/" + id).body()).doesNotContain("/packet.zip");
  }

  @Test
  void nobodyElseGetsIt() {
    String id = approved();
    assertThat(press.office().get(packet(id)).status()).as("goes to no portal yet").isEqualTo(404);
    press.publish(id, portal);
    await("each language waits for a person", () -> waiting(id) == 3);
    var other = house.organisation();
    assertThat(other.get(packet(id)).status()).isEqualTo(404);
  }

  private static String packet(String id) {
    return "/api/v1/publishing/materials/" + id + "/packet.zip";
  }

  private String approved() {
    var picture =
        press
            .office()
            .as(
                () ->
                    archive
                        .store(
                            new ByteArrayInputStream(png()),
                            "rasm.png",
                            LocalizedText.of(Language.UZ_LATN, "Yangi quvur"),
                            "Sardor Suratov")
                        .id());
    var draft =
        Map.of(
            "kind", "news",
            "headline", Map.of("uz-Latn", "Suv <qaytdi>", "ru", "Вода вернулась"),
            "body",
                Map.of(
                    "uz-Latn", "<p>Suv <a href='https://suv.example/1'>keldi</a>.</p>",
                    "ru", "<p>Вода есть.</p>"),
            "pictures", List.of(picture));
    String id =
        press
            .office()
            .post("/api/v1/newsroom/materials", JSON.writeValueAsString(draft))
            .json()
            .get("id")
            .asString();
    String path = "/api/v1/newsroom/materials/" + id;
    assertThat(press.office().post(path + "/submit", "{}").status()).isEqualTo(200);
    assertThat(press.hokim().post(path + "/approve", "{}").status()).isEqualTo(200);
    return id;
  }

  private static byte[] png() {
    var png = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", png))
          .isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private List<JsonNode> deliveries(String id) {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + id + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private long waiting(String id) {
    return deliveries(id).stream()
        .filter(one -> one.get("state").asString().equals("waiting"))
        .filter(one -> !one.get("error").isNull())
        .count();
  }

  private Map<String, byte[]> unpacked(String id) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              press.office().request(packet(id)).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
