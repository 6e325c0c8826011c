package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** An office with a newsletter, and what its people do with it. */
record NewsletterOffice(Office office, Office hokim, String channel) {

  static final String SUBSCRIBERS = "/api/v1/publishing/subscribers";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static NewsletterOffice in(House house) {
    return in(house, "{}");
  }

  static NewsletterOffice in(House house, String settings) {
    var office = house.organisation();
    var added =
        office.post(
            "/api/v1/publishing/channels",
            "{\"kind\":\"email\",\"name\":\"Xabarnoma\",\"settings\":" + settings + "}");
    assertThat(added.status()).isEqualTo(201);
    return new NewsletterOffice(
        office, house.colleague(office, Role.HOKIM), added.json().get("id").asString());
  }

  String awaitDecision(String material) {
    await(
        "a person is asked",
        () -> delivery(material, "uz-Latn").get("error").asString("").startsWith("Xatlar ketib"));
    return delivery(material, "uz-Latn").get("id").asString();
  }

  int tell(String material, String delivery) {
    return office
        .post("/api/v1/publishing/materials/" + material + "/deliveries/" + delivery + "/tell", "")
        .status();
  }

  int rests(String host) {
    return office.<Integer>rows(
        () ->
            office
                .house()
                .jdbc()
                .sql("select count(*) from publishing_rest where domain = ?")
                .param(host)
                .query(Integer.class)
                .single());
  }

  void bring(String language, String... addresses) {
    assertThat(office.post(SUBSCRIBERS, agreed(language, List.of(addresses))).status())
        .isEqualTo(200);
  }

  static String agreed(String language, List<String> addresses) {
    return JSON.writeValueAsString(
        Map.of("language", language, "addresses", addresses, "proof", "yarmarka, 2026"));
  }

  JsonNode subscriber(String email) {
    return office.get(SUBSCRIBERS + "?q=" + email).json().get("items").get(0);
  }

  String approved(String headline) {
    String draft =
        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"<p>Quvur"
            + " <b>yangi</b>.</p>\"}}";
    var made = office.post("/api/v1/newsroom/materials", draft.formatted(headline));
    String id = made.json().get("id").asString();
    act(id, "submit", "{}");
    assertThat(hokim.post("/api/v1/newsroom/materials/" + id + "/approve", "{}").status())
        .isEqualTo(200);
    return id;
  }

  void act(String material, String act, String sent) {
    assertThat(office.post("/api/v1/newsroom/materials/" + material + "/" + act, sent).status())
        .isEqualTo(200);
  }

  void publish(String material) {
    assertThat(
            office
                .post(
                    "/api/v1/publishing/materials/" + material + "/publish",
                    "{\"channels\":[\"" + channel + "\"]}")
                .status())
        .isEqualTo(202);
  }

  /** How many letters in Uzbek are in that state; -1 before any is. */
  int tally(String material, String state) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/letters")
        .json()
        .path("uz-Latn")
        .path(state)
        .asInt(-1);
  }

  List<JsonNode> deliveries(String material) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  JsonNode delivery(String material, String language) {
    return deliveries(material).stream()
        .filter(one -> one.get("language").asString().equals(language))
        .findFirst()
        .orElseThrow();
  }
}
