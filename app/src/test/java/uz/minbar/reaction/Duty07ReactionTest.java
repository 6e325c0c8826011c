package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;
import static uz.minbar.house.Outside.TELEGRAM;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.Serves;
import uz.minbar.staff.Role;

/** From a source on the net to a published answer, as a press officer does it over the API. */
@HouseTest
@Serves(Duty.D7)
class Duty07ReactionTest {

  @Autowired House house;
  @Autowired JournalFile journal;

  @Test
  void aCriticismIsHeardAnsweredAndClosedWithItsProof() {
    var office = house.organisation();
    var hokim = house.colleague(office, Role.HOKIM);
    String word = "buloq" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "a");
    String chat = "@r" + word;
    TELEGRAM.addChannel(chat, "Namuna");
    var channel =
        office.post(
            "/api/v1/publishing/channels",
            "{\"kind\":\"telegram\",\"name\":\"Kanal\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}"
                .formatted(TELEGRAM.token(), chat));

    var mention = heard(office, word);
    var opened =
        office.post(
            "/api/v1/reaction/cases",
            "{\"mention\":\""
                + mention.get("id").asString()
                + "\",\"level\":\"widely-discussed\"}");
    assertThat(opened.status()).isEqualTo(201);
    String id = opened.json().get("id").asString();
    String at = "/api/v1/reaction/cases/" + id;

    String material = drafted(office, at);
    publish(office, hokim, material, channel.json().get("id").asString());
    await("closed", () -> office.get(at).json().get("state").asString().equals("closed"));
    var closed = office.get(at).json();
    assertThat(closed.get("address").asString()).contains(chat.substring(1));
    assertThat(closed.get("inTime").asBoolean()).isTrue();
    assertThat(TELEGRAM.visible(chat)).hasSize(1);
    String csv =
        office.as(
            () ->
                new String(journal.csv(Language.UZ_LATN), java.nio.charset.StandardCharsets.UTF_8));
    assertThat(csv).startsWith("\uFEFF\"Aniqlangan\"").contains(word, "keng muhokama");
    assertThat(office.as(() -> journal.xlsx(Language.RU))).startsWith('P', 'K');
  }

  @Test
  void aStoryHasOneOpenCaseAndStrangersHaveNone() {
    var office = house.organisation();
    String word = "yoʻl" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "a");
    var mention = heard(office, word);
    String body = "{\"mention\":\"" + mention.get("id").asString() + "\"}";
    var one = office.post("/api/v1/reaction/cases", body).json().get("id").asString();
    var two = office.post("/api/v1/reaction/cases", body).json().get("id").asString();
    assertThat(one).isEqualTo(two);
    var stranger = house.organisation();
    assertThat(stranger.post("/api/v1/reaction/cases", body).status()).isEqualTo(422);
    assertThat(stranger.get("/api/v1/reaction/cases/" + one).status()).isEqualTo(404);
  }

  /** Asks for facts, receives them and begins the official reaction. */
  private static String drafted(Office office, String at) {
    var asked =
        office.post(
            at + "/facts", "{\"office\":\"Suv taʼminoti\",\"question\":\"Qachon tuzaladi?\"}");
    String fact = asked.json().get(0).get("id").asString();
    var _ =
        office.post(at + "/facts/" + fact + "/answer", "{\"answer\":\"Ertaga soat 12 gacha <b>\"}");
    String material = office.post(at + "/draft", "").json().get("material").asString();
    assertThat(office.post(at + "/draft", "").json().get("material").asString())
        .isEqualTo(material);
    var body =
        office
            .get("/api/v1/newsroom/materials/" + material)
            .json()
            .get("body")
            .get("uz-Latn")
            .asString();
    assertThat(body)
        .contains("Ertaga soat 12 gacha", "Axborot xizmati")
        .doesNotContain("gacha <b>");
    return material;
  }

  private JsonNode heard(Office office, String word) {
    String path = "/" + UUID.randomUUID() + ".rss";
    var _ =
        SITES.publish(
            SITES.feed(path),
            path + "/1",
            "Bogʻiston mahallasida suv yoʻq: " + word,
            "<p>Uch kundan beri " + word + " quduqlari ham qurigan.</p>",
            house.clock().instant());
    var _ =
        office.post("/api/v1/monitoring/topics", "{\"name\":\"Suv\",\"query\":\"" + word + "\"}");
    var added =
        office.post(
            "/api/v1/monitoring/sources",
            "{\"kind\":\"feed\",\"address\":\"" + SITES.address(path) + "\"}");
    assertThat(added.status()).isEqualTo(201);
    await(
        "a mention",
        () -> office.get("/api/v1/monitoring/mentions").json().get("items").size() == 1);
    return office.get("/api/v1/monitoring/mentions").json().get("items").get(0);
  }

  private static void publish(Office office, Office hokim, String material, String channel) {
    String at = "/api/v1/newsroom/materials/" + material;
    assertThat(office.post(at + "/submit", "{}").status()).isEqualTo(200);
    assertThat(hokim.post(at + "/approve", "{}").status()).isEqualTo(200);
    assertThat(
            office
                .post(
                    "/api/v1/publishing/materials/" + material + "/publish",
                    "{\"channels\":[\"" + channel + "\"]}")
                .status())
        .isEqualTo(202);
  }
}
