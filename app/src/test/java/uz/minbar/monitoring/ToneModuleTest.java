package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** How mentions speak of what the topics found: over the API and on the desk. */
@HouseTest
class ToneModuleTest {

  private static final String BASE = "/api/v1/monitoring";
  private static final String ANGRY = "Bunday yomon ishdan hammamiz norozimiz, sharmandalik";
  private static final String GLAD = "Juda zoʻr va chiroyli ish boʻlibdi, katta rahmat";
  private static final String RUSSIAN = "Сегодня состоялась рабочая встреча с жителями";

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void threeVoices() {
    office = house.organisation();
    word = House.word("namuna");
    office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    String path = "/" + word + ".rss";
    var feed = SITES.feed(path);
    for (String said : new String[] {ANGRY, GLAD, RUSSIAN}) {
      var _ =
          SITES.publish(
              feed,
              "/" + word + "/" + said.hashCode(),
              said + " " + word,
              "<p>" + word + ": " + said + "!</p>",
              house.clock().instant());
    }
    var address = SITES.address(path).toString();
    office.post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}");
    await("three mentions", () -> mentions("").size() == 3);
  }

  @Test
  void anAngryAndAGladVoiceAreToldApartAndAForeignOneIsNotJudged() {
    assertThat(tones(""))
        .containsEntry(ANGRY, "negative")
        .containsEntry(GLAD, "positive")
        .containsEntry(RUSSIAN, null);
    assertThat(tones("?tone=negative")).containsOnlyKeys(ANGRY);
    assertThat(tones("?tone=unclear")).containsOnlyKeys(RUSSIAN);
    assertThat(tones("?tone=neutral")).isEmpty();
    assertThat(office.get(BASE + "/mentions?tone=angry").status()).isEqualTo(422);
    var stories = new HashMap<String, String>();
    office
        .get(BASE + "/stories")
        .json()
        .get("items")
        .forEach(story -> stories.put(said(story), story.get("tone").asString(null)));
    assertThat(stories).isEqualTo(tones(""));
  }

  @Test
  void theDeskSaysTheToneAndTheWordsThatDecided() {
    for (var mention : mentions("")) {
      var page = page("/desk/monitoring/mentions/" + mention.get("id").asString());
      var card = page.select("section.card:has(h2:contains(Ohang))").text();
      switch (said(mention)) {
        case ANGRY -> assertThat(card).contains("salbiy", "norozimiz");
        case GLAD -> assertThat(card).contains("ijobiy", "zoʻr");
        default -> assertThat(card).contains("Ohangni aniqlab boʻlmadi");
      }
    }
    var list = page("/desk/monitoring?tone=negative");
    assertThat(list.select("li.row")).hasSize(1);
    assertThat(list.select("li.row .chip.neg").text()).isEqualTo("salbiy");
  }

  private Document page(String path) {
    return Jsoup.parse(Desk.of(house, office).get(path).body());
  }

  private Map<String, String> tones(String query) {
    var tones = new HashMap<String, String>();
    mentions(query).forEach(one -> tones.put(said(one), one.get("tone").asString(null)));
    return tones;
  }

  private String said(JsonNode one) {
    return one.get("title").asString().replace(" " + word, "");
  }

  private JsonNode mentions(String query) {
    return office.get(BASE + "/mentions" + query).json().get("items");
  }
}
