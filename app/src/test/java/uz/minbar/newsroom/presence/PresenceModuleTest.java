package uz.minbar.newsroom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** Whoever opens a material sees who else has it open, and hears when another saved. */
@HouseTest
class PresenceModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials/";

  @Autowired House house;

  Office office;
  Office hokim;
  String material;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
    material =
        office
            .post(
                "/api/v1/newsroom/materials",
                "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Suv\"},\"body\":{\"uz-Latn\":\"<p>Bor.</p>\"}}")
            .json()
            .get("id")
            .asString();
  }

  /** Somebody's page of the material. */
  private final class Opened {

    private final Desk desk;
    private final String opening;
    private final String words;

    Opened(Office person) {
      desk = Desk.of(house, person);
      var page = Jsoup.parse(desk.get("/desk/newsroom/materials/" + material).body());
      opening = page.select("input[name=opening]").val();
      words = page.select("[data-company]").text();
    }

    String says(boolean writing) {
      return says(1, writing);
    }

    String says(long version, boolean writing) {
      var answer = send("", "&version=" + version + "&writing=" + writing);
      assertThat(answer.statusCode()).isEqualTo(200);
      return Jsoup.parse(answer.body()).text();
    }

    void leaves() {
      assertThat(send("/left", "").statusCode()).isEqualTo(204);
    }

    private java.net.http.HttpResponse<String> send(String path, String more) {
      return desk.submit(
          "/desk/newsroom/materials/" + material + "/presence" + path, "opening=" + opening + more);
    }
  }

  @Test
  void twoPeopleSeeEachOtherAndWhoWrites() {
    var first = new Opened(office);
    assertThat(first.words).isEmpty();
    var second = new Opened(hokim);
    assertThat(second.words).contains("Dilnoza Sinovova koʻrmoqda").doesNotContain("Xodim");
    assertThat(first.says(true)).contains("Xodim").contains("koʻrmoqda").doesNotContain("yozmoqda");
    assertThat(second.says(false)).contains("Dilnoza Sinovova yozmoqda");
    first.says(false);
    assertThat(second.says(false)).as("who has written goes on").contains("yozmoqda");
    var told = hokim.get(MATERIALS + material + "/presence").json().get("items");
    assertThat(told.size()).isEqualTo(1);
    assertThat(told.get(0).get("name").asString()).isEqualTo("Dilnoza Sinovova");
    assertThat(told.get(0).get("writing").asBoolean()).isTrue();
  }

  @Test
  void whoClosesThePageIsGoneAndWhoFallsSilentTooAfterAWhile() {
    var first = new Opened(office);
    var second = new Opened(hokim);
    var third = new Opened(hokim);
    second.leaves();
    assertThat(first.says(false)).as("another page of hers is open").contains("Xodim");
    third.leaves();
    assertThat(first.says(false)).doesNotContain("Xodim");
    var fourth = new Opened(hokim);
    house.clock().advance(Duration.ofSeconds(80));
    assertThat(first.says(false)).contains("Xodim");
    house.clock().advance(Duration.ofSeconds(11));
    assertThat(first.says(false)).doesNotContain("Xodim");
    assertThat(open()).as("the silent are swept").isEqualTo(1);
    fourth.says(false);
    assertThat(first.says(false)).as("she speaks again").contains("Xodim");
  }

  @Test
  void whatWasSaidBeforeAPageClosedDoesNotOpenItAgain() {
    var first = new Opened(office);
    var second = new Opened(hokim);
    assertThat(second.send("/left", "&turn=3").statusCode()).isEqualTo(204);
    var _ = second.send("", "&version=1&writing=true&turn=2");
    assertThat(first.says(false)).as("said before, come after").doesNotContain("Xodim");
    var _ = second.send("", "&version=1&writing=false&turn=4");
    assertThat(first.says(false)).as("gone back to the page").contains("koʻrmoqda");
    var _ = second.send("/left", "&turn=3");
    assertThat(first.says(false)).as("the earlier farewell").contains("koʻrmoqda");
  }

  @Test
  void nobodyEndsOrTakesAnothersPage() {
    var first = new Opened(office);
    var second = new Opened(hokim);
    var desk = Desk.of(house, hokim);
    String at = "/desk/newsroom/materials/" + material + "/presence";
    assertThat(desk.submit(at + "/left", "opening=" + first.opening).statusCode()).isEqualTo(204);
    var _ = desk.submit(at, "opening=" + first.opening + "&version=1&writing=true");
    assertThat(second.says(false)).contains("Dilnoza Sinovova koʻrmoqda");
    var stranger = Desk.of(house, house.organisation());
    String opening = "opening=" + UUID.randomUUID() + "&version=1&writing=false";
    assertThat(stranger.submit(at, opening).statusCode()).isEqualTo(404);
    assertThat(open()).isEqualTo(2);
  }

  @Test
  void aNewerVersionIsToldBeforeSomebodyWritesInVain() {
    var first = new Opened(office);
    var second = new Opened(hokim);
    assertThat(second.says(1, false)).doesNotContain("oʻzgartirdi");
    var saved =
        office.send(
            office
                .request(MATERIALS + material)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofString("{\"body\":{\"uz-Latn\":\"<p>Suv keldi.</p>\"}}")));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(second.says(1, false)).contains("Dilnoza Sinovova soat").contains("oʻzgartirdi");
    assertThat(second.says(2, false)).doesNotContain("oʻzgartirdi");
    assertThat(first.says(1, false)).as("her own save is no news").doesNotContain("oʻzgartirdi");
  }

  private int open() {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select count(*) from newsroom_presence")
                .query(Integer.class)
                .single());
  }
}
