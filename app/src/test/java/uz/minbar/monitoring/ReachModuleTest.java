package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** Whom a channel reaches its views tell, whom a site reaches the catalogue. */
@HouseTest
class ReachModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  @Test
  void aStorysReachIsTheSumOfItsSourcesAsFarAsItIsKnown() {
    var office = house.organisation();
    String word = House.word("namuna");
    post(office, "/topics", "{\"name\":\"Mavzu\",\"query\":\"%s\"}".formatted(word));
    String text = "Bogʻistonda uch kundan beri suv yoʻq, odamlar quduqdan ichmoqda: " + word;
    String channel = "k" + word;
    TELEGRAM.addChannel(channel, "Kanal");
    // The house's clock may be days ahead of the platform's; the fifth is in the middle either way.
    var today = Instant.now();
    for (int day = 9; day > 0; day--) {
      var _ = TELEGRAM.post("@" + channel, "Eski xabar " + day, today.minus(Duration.ofDays(day)));
    }
    var _ = TELEGRAM.post("@" + channel, text);
    post(office, "/sources", source("telegram", "https://t.me/s/" + channel));
    await("the post", () -> list(office, "/mentions").size() == 1);
    String site = site(office, word, text);
    // Posts 1 to 9 are older than a day and have been seen 18 + 37 · id times.
    await("views", () -> reaches(office).contains(18L + 37 * 5));
    assertThat(reaches(office)).containsExactlyInAnyOrder(203L, null);
    var story = list(office, "/stories").get(0).get("reach");
    assertThat(story.get("people").asLong()).isEqualTo(203);
    assertThat(story.get("known").asInt()).isEqualTo(1);
    assertThat(story.get("sources").asInt()).isEqualTo(2);
    audience(office, site, 12_000);
    assertThat(list(office, "/stories").get(0).get("reach").get("people").asLong())
        .isEqualTo(12_203);
    assertThat(list(office, "/mentions?reach=1000").size()).isEqualTo(1);
    assertThat(list(office, "/mentions?reach=20000")).isEmpty();
    var page =
        Desk.of(house, office)
            .get("/desk/monitoring/stories/" + list(office, "/stories").get(0).get("id").asString())
            .body();
    assertThat(Jsoup.parse(page).text()).contains("Qamrov taxminan 12 203 kishi");
  }

  private String site(Office office, String word, String text) {
    String path = "/" + word + ".rss";
    var now = house.clock().instant();
    var _ = SITES.publish(SITES.feed(path), path + "/1", text, "<p>" + text + "</p>", now);
    var site = post(office, "/sources", source("feed", SITES.address(path).toString()));
    await("both", () -> list(office, "/mentions").size() == 2);
    return site.get("id").asString();
  }

  private void audience(Office office, String source, int people) {
    office.rows(
        () ->
            house
                .jdbc()
                .sql("update monitoring_subscription set audience = ? where source = ?::uuid")
                .params(people, source)
                .update());
  }

  @Test
  void whatNobodyKnowsIsNoNought() {
    var office = house.organisation();
    String word = House.word("namuna");
    post(office, "/topics", "{\"name\":\"Mavzu\",\"query\":\"%s\"}".formatted(word));
    String path = "/" + word + ".rss";
    var _ =
        SITES.publish(SITES.feed(path), path + "/1", word, "<p>Matn</p>", house.clock().instant());
    post(office, "/sources", source("feed", SITES.address(path).toString()));
    await("a mention", () -> list(office, "/mentions").size() == 1);
    assertThat(list(office, "/mentions").get(0).get("reach").isNull()).isTrue();
    assertThat(list(office, "/stories").get(0).get("reach").isNull()).isTrue();
    assertThat(list(office, "/mentions?reach=0")).isEmpty();
    String mention = list(office, "/mentions").get(0).get("id").asString();
    assertThat(
            Jsoup.parse(Desk.of(house, office).get("/desk/monitoring/mentions/" + mention).body())
                .text())
        .contains("Qamrov nomaʼlum");
  }

  private static String source(String kind, String address) {
    return "{\"kind\":\"%s\",\"address\":\"%s\",\"title\":\"Manba\"}".formatted(kind, address);
  }

  private static JsonNode post(Office office, String path, String json) {
    var answer = office.post(BASE + path, json);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode list(Office office, String path) {
    return office.get(BASE + path).json().get("items");
  }

  private static List<Long> reaches(Office office) {
    return list(office, "/mentions")
        .valueStream()
        .map(one -> one.get("reach").isNull() ? null : one.get("reach").asLong())
        .toList();
  }
}
