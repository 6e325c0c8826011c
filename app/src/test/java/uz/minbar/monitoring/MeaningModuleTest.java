package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

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
import uz.minbar.outside.feeds.Feed;

/** What mentions mean: kind, role, people and places, over the API and on the desk. */
@HouseTest
class MeaningModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  Office office;
  Desk desk;
  String word;

  @BeforeEach
  void aComplaintAndSomeNews() {
    office = house.organisation();
    desk = Desk.of(house, office);
    word = House.word("namuna");
    office.post(BASE + "/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    var feed = SITES.feed("/" + word + ".rss");
    publish(
        feed,
        "Uch kundan beri suv yoʻq, qachongacha",
        "Наврўз маҳалласида яшаймиз. Анвар Намунаев " + word + "га ваъда берганди.");
    publish(
        feed,
        "Hosil bayrami boʻlib oʻtdi",
        "Andijon tumanida bayram oʻtdi. ".repeat(20) + "Mehmonlar " + word + "dan ham keldi.");
    String address = SITES.address("/" + word + ".rss").toString();
    office.post(BASE + "/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}");
    await("two mentions", () -> mentions("").size() == 2);
  }

  private void publish(Feed feed, String title, String text) {
    String path = "/" + word + "/" + title.hashCode();
    var _ = SITES.publish(feed, path, title, "<p>" + text + "</p>", house.clock().instant());
  }

  @Test
  void aMentionTellsWhatItIsAndWhomAndWhatItNames() {
    var complaint = mentions("?kind=complaint");
    assertThat(complaint).hasSize(1);
    assertThat(complaint.getFirst().get("role").asString()).isEqualTo("main");
    assertThat(texts(complaint.getFirst().get("people"))).containsExactly("Anvar Namunayev");
    var news = mentions("?place=Andijon%20tumani");
    assertThat(news).hasSize(1);
    assertThat(news.getFirst().get("kind").asString()).isEqualTo("news");
    assertThat(news.getFirst().get("role").asString()).isEqualTo("passing");
    assertThat(mentions("?person=Anvar%20Namunayev")).isEqualTo(complaint);
    assertThat(office.get(BASE + "/mentions?kind=rumour").status()).isEqualTo(422);
  }

  @Test
  void placesThatTheOfficeNamesAreFoundInWhatWasSaidBefore() {
    assertThat(texts(mentions("?kind=complaint").getFirst().get("places"))).isEmpty();
    String list = "Navroʻz mahallasi\n\n Navroʻz   mahallasi \nOqtepa qishlogʻi";
    var saved = desk.submit("/desk/monitoring/places", "places=" + Desk.encoded(list));
    assertThat(saved.statusCode()).isEqualTo(302);
    await("the place", () -> mentions("?place=" + Desk.encoded("Navroʻz mahallasi")).size() == 1);
    var page = Jsoup.parse(desk.get("/desk/monitoring/places").body());
    // The third column is the tone's, which is the model's to say.
    assertThat(page.select("tbody tr > :not(:nth-child(3))").eachText())
        .containsExactly("Navroʻz mahallasi", "1", "1", "Oqtepa qishlogʻi", "0", "0");
    String of = page.select("tbody a").getFirst().attr("href");
    assertThat(Jsoup.parse(desk.get(of).body()).select("li.row")).hasSize(1);
  }

  @Test
  void aListThatIsTooLongComesBackAsItWasTyped() {
    String long1 = "Uzun ".repeat(30) + "mahallasi";
    var refused = desk.submit("/desk/monitoring/places", "places=" + Desk.encoded(long1));
    assertThat(refused.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(refused.body());
    assertThat(page.select("#places").text()).isEqualTo(long1);
    assertThat(page.select(".faults").text()).contains("juda uzun");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private List<JsonNode> mentions(String query) {
    return office.get(BASE + "/mentions" + query).json().get("items").valueStream().toList();
  }
}
