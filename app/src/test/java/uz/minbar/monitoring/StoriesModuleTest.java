package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** Stories: what joins, how it spread, and what a person puts right. */
@HouseTest
class StoriesModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  private static final String LATIN =
      "Xayolobod tumanidagi 7-maktabda taʼmirlash ishlari 25-avgustda tugaydi. Ishlarga 640 million"
          + " soʻm ajratilgan, dedi direktor Zulfiya Oʻylova. Oʻquvchilar hozircha qoʻshni maktabga"
          + " qatnayapti.";
  private static final String CYRILLIC =
      "Хаёлобод туманидаги 7-мактабда таъмирлаш ишлари 25 августда тугайди. Ишларга 640 миллион"
          + " сўм ажратилган, деди директор Зулфия Ўйлова. Ўқувчилар ҳозирча қўшни мактабга"
          + " қатнаяпти.";
  private static final String OTHER =
      "Xayolobod tumanidagi 12-maktabda taʼmirlash ishlari 30-sentabrda tugaydi. Ishlarga 910"
          + " million soʻm ajratilgan, dedi direktor Karim Tasavvurov.";

  @Autowired House house;

  Office office;
  Desk desk;
  String word;

  @BeforeEach
  void threeTellings() {
    office = house.organisation();
    desk = Desk.of(house, office);
    word = House.word("namuna");
    office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    tell("a", "7-maktab taʼmirlanmoqda", LATIN);
    tell("b", "7-мактаб таъмирланмоқда", CYRILLIC);
    tell("c", "12-maktab taʼmirlanmoqda", OTHER);
  }

  private void tell(String site, String title, String text) {
    var feed = SITES.feed("/" + word + site + ".rss");
    var _ =
        SITES.publish(
            feed,
            "/" + word + site + "/1",
            title,
            "<p>" + word + ": " + text + "</p>",
            house.clock().instant());
    String address = SITES.address("/" + word + site + ".rss").toString();
    int before = mentions().size();
    office.post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}");
    await(
        "the mention",
        () -> {
          // The host wants a pause between visits to its feeds and its pages.
          house.clock().advance(Duration.ofMillis(500));
          return mentions().size() == before + 1;
        });
  }

  @Test
  void bothScriptsAreOneStoryAndAnotherSchoolIsNot() {
    var stories = stories("");
    assertThat(stories).hasSize(2);
    var joined = stories.stream().filter(one -> one.get("items").asInt() == 2).toList();
    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().get("sources").asInt()).isEqualTo(2);

    var told = spreading(joined.getFirst().get("id").asString());
    assertThat(told.getFirst().get("copiedFrom").isNull()).isTrue();
    assertThat(told.getLast().get("copiedFrom")).isEqualTo(told.getFirst().get("id"));
    assertThat(told.getLast().get("percent").asInt()).isGreaterThan(80);
    var list = Jsoup.parse(desk.get("/desk/monitoring/stories?several=1").body());
    assertThat(list.select("ul.rows > li")).hasSize(1);
    String page = list.select("ul.rows > li h2 a").attr("href");
    var story = Jsoup.parse(desk.get(page).body());
    assertThat(story.select("ol.rows > li")).hasSize(2);
    assertThat(story.select("ol.rows > li").getLast().text()).contains("koʻchirilgan");
  }

  @Test
  void aPersonSplitsMovesAndTakesItBack() {
    var joined = stories("").stream().filter(one -> one.get("items").asInt() == 2).findFirst();
    String story = joined.orElseThrow().get("id").asString();
    String mention = spreading(story).getLast().get("id").asString();
    String put = BASE + "/mentions/" + mention + "/story";

    String split = put(put).json().get("story").asString();
    assertThat(stories("")).hasSize(3);
    assertThat(spreading(split)).hasSize(1);
    assertThat(put(put).status()).isEqualTo(409);

    var move = office.get(BASE + "/stories/" + story + "/moves").json().get(0);
    String undo = BASE + "/moves/" + move.get("id").asString() + "/undo";
    assertThat(office.post(undo, "{}").json().get("story").asString()).isEqualTo(story);
    assertThat(stories("")).hasSize(2);
    assertThat(office.post(undo, "{}").status()).isEqualTo(409);

    String other =
        stories("").stream()
            .map(one -> one.get("id").asString())
            .filter(id -> !id.equals(story))
            .findFirst()
            .orElseThrow();
    var moved = desk.submit("/desk/monitoring/mentions/" + mention + "/story", "story=" + other);
    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(spreading(other)).hasSize(2);
    assertThat(desk.get("/desk/monitoring/stories/" + other).body()).contains("Qaytarish");
  }

  private Office.Answer put(String path) {
    return office.send(
        office
            .request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"story\":null}")));
  }

  private List<JsonNode> spreading(String story) {
    var json = office.get(BASE + "/stories/" + story).json();
    return json.get("spreading").valueStream().toList();
  }

  private List<JsonNode> stories(String query) {
    return office.get(BASE + "/stories" + query).json().get("items").valueStream().toList();
  }

  private List<JsonNode> mentions() {
    return office.get(BASE + "/mentions").json().get("items").valueStream().toList();
  }
}
