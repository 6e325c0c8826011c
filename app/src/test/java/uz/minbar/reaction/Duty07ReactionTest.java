package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;
import static uz.minbar.house.Outside.TELEGRAM;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
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
    var office = house.first(); // its press centre answers under the house's own address
    var hokim = house.colleague(office, Role.HOKIM);
    String word = House.word("buloq");
    String chat = "@r" + word;
    String channel = channel(office, chat);
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
    publish(office, hokim, material, channel, site(office));
    await("closed", () -> office.get(at).json().get("state").asString().equals("closed"));
    var closed = office.get(at).json();
    assertThat(closed.get("address").asString()).isNotEmpty();
    assertThat(closed.get("inTime").asBoolean()).isTrue();
    assertThat(closed.get("hours").asDouble()).isBetween(0.0, 24.0);
    await("all sent", () -> sent(office, material));
    String page = outThere(office, material, chat);
    takeBack(office, material, chat, page);
    String csv =
        office.as(
            () ->
                new String(journal.csv(Language.UZ_LATN), java.nio.charset.StandardCharsets.UTF_8));
    assertThat(csv).startsWith("\uFEFF\"№\",\"Aniqlangan\"").contains(word, "keng muhokama");
    assertThat(office.as(() -> journal.xlsx(Language.RU))).startsWith('P', 'K');
  }

  @Test
  void aStoryHasOneOpenCaseAndStrangersHaveNone() {
    var office = house.organisation();
    String word = House.word("yoʻl");
    var mention = heard(office, word);
    String body = "{\"mention\":\"" + mention.get("id").asString() + "\"}";
    var one = office.post("/api/v1/reaction/cases", body).json().get("id").asString();
    var two = office.post("/api/v1/reaction/cases", body).json().get("id").asString();
    assertThat(one).isEqualTo(two);
    var stranger = house.organisation();
    assertThat(stranger.post("/api/v1/reaction/cases", body).status()).isEqualTo(422);
    assertThat(stranger.get("/api/v1/reaction/cases/" + one).status()).isEqualTo(404);
  }

  private static String channel(Office office, String chat) {
    TELEGRAM.addChannel(chat, "Namuna");
    return office
        .post(
            "/api/v1/publishing/channels",
            "{\"kind\":\"telegram\",\"name\":\"Kanal\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}"
                .formatted(TELEGRAM.token(), chat))
        .json()
        .get("id")
        .asString();
  }

  /** Once in Telegram, with its receipt, and on the site, whose path is returned. */
  private static String outThere(Office office, String material, String chat) {
    assertThat(TELEGRAM.visible(chat)).hasSize(1);
    var receipts = deliveries(office, material);
    assertThat(
            receipts
                .valueStream()
                .filter(one -> one.get("channelKind").asString().equals("telegram")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.get("address").asString()).contains(chat.substring(1));
              assertThat(one.get("receipt").get("messages").get(0).asLong())
                  .isEqualTo(TELEGRAM.visible(chat).getFirst().id());
            });
    String page = page(receipts, "uz-Latn");
    assertThat(read(office, page).body()).contains("Ertaga soat 12 gacha &lt;b&gt;");
    assertThat(TELEGRAM.visible(chat).getFirst().text()).contains("Ertaga soat 12 gacha <b>");
    return page;
  }

  private static void takeBack(Office office, String material, String chat, String page) {
    var withdrawn =
        office.post("/api/v1/newsroom/materials/" + material + "/withdraw", "{\"note\":\"Xato\"}");
    assertThat(withdrawn.status()).isEqualTo(200);
    await("gone from Telegram", () -> TELEGRAM.visible(chat).isEmpty());
    await("gone from the site", () -> read(office, page).statusCode() == 410);
  }

  private static String site(Office office) {
    return office
        .get("/api/v1/publishing/channels")
        .json()
        .get("items")
        .get(0)
        .get("id")
        .asString();
  }

  private static JsonNode deliveries(Office office, String material) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items");
  }

  private static boolean sent(Office office, String material) {
    return deliveries(office, material)
        .valueStream()
        .allMatch(one -> one.get("state").asString().equals("sent"));
  }

  /** The path of the page in the press centre. */
  private static String page(JsonNode deliveries, String language) {
    return deliveries
        .valueStream()
        .filter(one -> one.get("channelKind").asString().equals("site"))
        .filter(one -> one.get("language").asString().equals(language))
        .map(one -> java.net.URI.create(one.get("address").asString()).getPath())
        .findFirst()
        .orElseThrow();
  }

  private static java.net.http.HttpResponse<String> read(Office office, String page) {
    return office.send(office.request(page).GET()).response();
  }

  /** Asks for facts, receives them and begins the official reaction. */
  private String drafted(Office office, String at) {
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
    fill(office, material);
    return material;
  }

  /** The form's places in brackets: while one is left, nothing goes to the hokim. */
  private void fill(Office office, String material) {
    String at = "/api/v1/newsroom/materials/" + material;
    var refused = office.post(at + "/submit", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.response().body()).contains("[masʼul tashkilot]");
    var desk = Desk.of(house, house.colleague(office, Role.EDITOR));
    String page = at.replace("/api/v1/", "/desk/");
    var _ = desk.get(page);
    var _ = desk.submit(page + "/submit", "note=");
    assertThat(desk.get(page).body()).contains("joy qoldi: [masʼul tashkilot]");
    var read = office.get(at);
    String filled = read.response().body().replaceAll("\\[[^\\[\\]{}\"]{3,}]", "Suv taʼminoti");
    var written =
        office.send(
            office
                .request(at)
                .header("Content-Type", "application/json")
                .header("If-Match", read.response().headers().firstValue("ETag").orElseThrow())
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(filled)));
    assertThat(written.status()).isEqualTo(200);
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
    String topic =
        office
            .post("/api/v1/monitoring/topics", "{\"name\":\"Suv\",\"query\":\"" + word + "\"}")
            .json()
            .get("id")
            .asString();
    var added =
        office.post(
            "/api/v1/monitoring/sources",
            "{\"kind\":\"feed\",\"address\":\"" + SITES.address(path) + "\"}");
    assertThat(added.status()).isEqualTo(201);
    String mentions = "/api/v1/monitoring/mentions?topic=" + topic;
    await("a mention", () -> office.get(mentions).json().get("items").size() == 1);
    String alerts = "/api/v1/monitoring/alerts?topic=" + topic;
    await("an alert", () -> office.get(alerts).json().get("items").size() == 1);
    return office.get(mentions).json().get("items").get(0);
  }

  private static void publish(Office office, Office hokim, String material, String... channels) {
    String at = "/api/v1/newsroom/materials/" + material;
    assertThat(office.post(at + "/submit", "{}").status()).isEqualTo(200);
    assertThat(hokim.post(at + "/approve", "{}").status()).isEqualTo(200);
    assertThat(
            office
                .post(
                    "/api/v1/publishing/materials/" + material + "/publish",
                    "{\"channels\":[\"" + String.join("\",\"", channels) + "\"]}")
                .status())
        .isEqualTo(202);
  }
}
