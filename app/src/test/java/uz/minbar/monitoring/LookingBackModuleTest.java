package uz.minbar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** A topic finds what was said before somebody asked. */
@HouseTest
class LookingBackModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void anOfficeWhoseSourceSpokeAlready() {
    office = house.organisation();
    word = House.word("avval");
    String path = "/" + word + ".rss";
    var _ =
        SITES.publish(
            SITES.feed(path),
            "/" + word + "/1",
            "Yoʻl taʼmiri: " + word,
            "<p>Yoʻl taʼmiri toʻxtadi.</p>",
            house.clock().instant());
    var source =
        office
            .post(
                BASE + "/sources",
                "{\"kind\":\"feed\",\"address\":\"" + SITES.address(path) + "\"}")
            .json()
            .get("id")
            .asString();
    await(
        "the source was read",
        () ->
            office.get(BASE + "/sources/" + source).json().get("health").get("items").asInt() == 1);
  }

  @Test
  void whatCameAMomentAgoIsFoundAndRings() {
    String topic = topic();
    await("a mention", () -> items("/mentions?topic=" + topic).size() == 1);
    await("an alert", () -> items("/alerts?topic=" + topic).size() == 1);
    assertThat(items("/mentions?topic=" + topic).get(0).get("highlights").size()).isPositive();
  }

  @Test
  void whatCameHoursAgoIsShownQuietlyWithItsTime() {
    house.clock().advance(Duration.ofHours(3));
    String topic = topic();
    await("a mention", () -> items("/mentions?topic=" + topic).size() == 1);
    var seen = items("/mentions?topic=" + topic).get(0).get("seenAt").asString();
    assertThat(java.time.Instant.parse(seen))
        .isBefore(house.clock().instant().minus(Duration.ofHours(2)));
    // A changed query looks back as well and finds it a second time without a second mention.
    var changed =
        office.send(
            office
                .request(BASE + "/topics/" + topic)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .PUT(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"" + word + " OR yoʻqsoʻz\"}")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(items("/mentions?topic=" + topic).size()).isEqualTo(1);
    assertThat(items("/alerts?topic=" + topic).size()).isZero();
  }

  private String topic() {
    return office
        .post(
            BASE + "/topics",
            "{\"name\":\"x\",\"query\":\"" + word + "\",\"alert\":{\"level\":\"each\"}}")
        .json()
        .get("id")
        .asString();
  }

  private JsonNode items(String path) {
    return office.get(BASE + path).json().get("items");
  }
}
