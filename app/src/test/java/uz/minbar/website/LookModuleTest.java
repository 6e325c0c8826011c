package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** The office gives its press centre a colour and an emblem, and everybody sees both at once. */
@HouseTest
class LookModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LOOK = "/api/v1/website/look";

  @Autowired House house;
  @Autowired Archive archive;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void theColourIsAStylesheetThatMayBeKeptForEver() {
    assertThat(press.page("/oz/").select("link[href^=/look-]")).isEmpty();
    assertThat(put(press.office(), Map.of("colour", "#7b1fa2"))).isEqualTo(200);
    String address = style();
    var sheet = press.get(address);
    assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    assertThat(sheet.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("immutable", "max-age=31536000"));
    assertThat(sheet.body()).contains("--firuza:#7b1fa2").doesNotContain("http");
    assertThat(put(press.office(), Map.of("colour", "#ffeb3b"))).isEqualTo(200);
    assertThat(style()).isNotEqualTo(address);
    assertThat(press.get(style()).body())
        .contains("--tile-1:#ffeb3b")
        .doesNotContain(":root{--firuza:#ffeb3b");
    assertThat(press.get(address).statusCode()).as("what is no more").isEqualTo(404);
    assertThat(put(press.office(), Map.of())).isEqualTo(200);
    assertThat(press.page("/oz/").select("link[href^=/look-]")).isEmpty();
  }

  @Test
  void theEmblemStandsInTheHeaderAndInTheBrowser() throws Exception {
    String emblem = press.picture(archive, "Tuman gerbi");
    assertThat(put(press.office(), Map.of("emblem", emblem))).isEqualTo(200);
    var home = press.page("/oz/");
    for (var found :
        Map.of("link[rel=icon]", 32, ".press-name img", 96, "link[rel=apple-touch-icon]", 180)
            .entrySet()) {
      var element = home.select(found.getKey());
      String address = element.attr(element.is("img") ? "src" : "href");
      var picture = ImageIO.read(new ByteArrayInputStream(bytes(address)));
      assertThat(picture.getWidth()).as(address).isEqualTo(found.getValue());
      assertThat(picture.getHeight()).isEqualTo(found.getValue());
      assertThat(picture.getRGB(0, 0) >>> 24).as("empty above").isZero();
      assertThat(picture.getRGB(found.getValue() / 2, found.getValue() / 2) >>> 24).isEqualTo(0xFF);
    }
    assertThat(home.select("script[type=application/ld+json]").html()).contains("-180.png");
    String address = home.select(".press-name img").attr("src");
    assertThat(press.get(address.replace("-96", "-97")).statusCode()).isEqualTo(404);
  }

  @Test
  void thePictureThatGoesWithALinkWearsBoth() throws Exception {
    var before = ImageIO.read(new ByteArrayInputStream(bytes("/oz/card.png")));
    String emblem = press.picture(archive, "Tuman gerbi");
    assertThat(put(press.office(), Map.of("colour", "#7b1fa2", "emblem", emblem))).isEqualTo(200);
    var after = ImageIO.read(new ByteArrayInputStream(bytes("/oz/card.png")));
    int ground = after.getRGB(5, 5);
    assertThat(ground).as("the ground").isNotEqualTo(before.getRGB(5, 5));
    assertThat(ground >> 16 & 0xFF).as("red over green").isGreaterThan(ground >> 8 & 0xFF);
    assertThat(after.getRGB(110, 86)).as("the emblem").isNotEqualTo(ground);
  }

  @Test
  void othersAndWhatIsNoneAreRefused() {
    assertThat(put(press.office(), Map.of("colour", "red;}"))).isEqualTo(422);
    assertThat(put(press.office(), Map.of("emblem", UUID.randomUUID().toString()))).isEqualTo(422);
    String emblem = press.picture(archive, "Tuman gerbi");
    var other = PressCentre.in(house);
    assertThat(put(other.office(), Map.of("emblem", emblem))).as("another's").isEqualTo(422);
    var analyst = house.colleague(press.office(), Role.ANALYST);
    assertThat(put(analyst, Map.of("colour", "#7b1fa2"))).isEqualTo(403);
    assertThat(put(press.office(), Map.of("colour", "#7b1fa2"))).isEqualTo(200);
    assertThat(other.get(style()).statusCode()).as("another's").isEqualTo(404);
  }

  private String style() {
    return press.page("/oz/").select("link[href^=/look-]").attr("href");
  }

  private byte[] bytes(String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(press.at(address)).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  private static int put(Office office, Map<String, ?> sent) {
    return office
        .send(
            office
                .request(LOOK)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(sent))))
        .status();
  }
}
