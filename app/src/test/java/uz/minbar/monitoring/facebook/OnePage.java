package uz.minbar.monitoring.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.GRAPH;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.Office;

/** An office, a page with a word of its own, and the office's token for it. */
abstract class OnePage {

  static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  Office office;
  String word;
  String page;
  String token;

  @BeforeEach
  void aPageWithAWordOfItsOwn() {
    office = house.organisation();
    word = House.word("xf");
    page = "namuna." + word;
    GRAPH.page(page, "Namuna sahifasi");
    token = GRAPH.token(page);
  }

  @AfterEach
  void thePlatformMindsNothing() {
    GRAPH.usage("X-App-Usage", "");
    GRAPH.usage("X-Business-Use-Case-Usage", "");
  }

  String rows(String query) {
    return office.rows(() -> String.join("\n", house.jdbc().sql(query).query(String.class).list()));
  }

  String held() {
    return rows(
        "select to_char(next_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from monitoring_host where host = 'facebook.com/%s'"
            .formatted(office.organisation()));
  }

  /** Waits for it while the time goes on, for visits keep their pauses. */
  void pass(String what, BooleanSupplier condition) {
    await(
        what,
        () -> {
          house.clock().advance(Duration.ofMillis(500));
          return condition.getAsBoolean();
        });
  }

  String topic(Office of) {
    return of.post(BASE + "/topics", "{\"name\":\"Mavzu\",\"query\":\"" + word + "\"}")
        .json()
        .get("id")
        .asString();
  }

  String source(Office of, String token) {
    var made =
        of.post(
            BASE + "/sources",
            "{\"kind\":\"facebook\",\"address\":\"facebook.com/%s\",\"token\":\"%s\"}"
                .formatted(page, token));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  void visit(String source) {
    assertThat(office.post(BASE + "/sources/" + source + "/fetch", "").status()).isEqualTo(202);
  }

  String state(String source) {
    return health(source).get("state").asString();
  }

  JsonNode health(String source) {
    return office.get(BASE + "/sources/" + source).json().get("health");
  }

  static JsonNode mentions(Office of, String topic) {
    return of.get(BASE + "/mentions?topic=" + topic).json().get("items");
  }
}
