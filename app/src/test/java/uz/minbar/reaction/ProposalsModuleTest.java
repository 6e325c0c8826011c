package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.house.Outside;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.staff.Role;

/** The second time that a problem comes: how it was answered before, and what that did. */
@HouseTest
class ProposalsModuleTest {

  private static final String CASES = "/api/v1/reaction/cases/";
  private static final String MATERIALS = "/api/v1/newsroom/materials/";

  @Autowired House house;

  Office office;
  Office hokim;
  String word;
  Feed feed;
  String source;

  @BeforeEach
  void aProblemWasAnsweredOnce() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
    word = House.word("namuna");
    feed = SITES.feed("/" + word + ".rss");
    say("Bogʻiston mahallasida ichimlik suvi uzildi", "Quvur yorilgan, aholi norozi.");
    office.post("/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    var address = SITES.address("/" + word + ".rss");
    source =
        office
            .post(
                "/api/v1/monitoring/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}")
            .json()
            .get("id")
            .asString();
    await("the first mention", () -> mentions().size() == 1);
    answer(open("uzildi"));
    say("Maktab hovlisiga daraxt ekildi", "Oʻquvchilar koʻchat ekdi.");
    hear(2);
  }

  private void hear(int all) {
    office.post("/api/v1/monitoring/sources/" + source + "/fetch", "");
    await("all mentions", () -> mentions().size() == all);
  }

  @Test
  void theEarlierReactionIsProposedAndTakenWithItsPlacesMarked() {
    say("Чорбоғда ичимлик суви яна узилди", "Қувур ёрилган, одамлар норози.");
    hear(3);
    String again = open("узилди");
    var proposals = office.get(CASES + again + "/proposals").json();
    assertThat(proposals).hasSize(1);
    assertThat(proposals.get(0).get("likeness").asDouble()).isBetween(0.08, 1.0);
    String from = proposals.get(0).get("material").asString();
    String other = open("daraxt");
    assertThat(office.get(CASES + other + "/proposals").json()).isEmpty();

    var desk = Desk.of(house, office);
    var page = Jsoup.parse(desk.get("/desk/reaction/cases/" + again).body());
    var card = page.select("section.card:has(h2:contains(Avval shunday muammoga))");
    assertThat(card.text()).contains("№ 1", "ichimlik suvi uzildi", "muddatida");
    assertThat(card.select("form[action$=/draft] input[name=from]").val()).isEqualTo(from);

    String made =
        office.post(CASES + again + "/draft?from=" + from, "").json().get("material").asString();
    String body = office.get(MATERIALS + made).json().get("body").get("uz-Latn").asString();
    assertThat(body)
        .contains(
            "[tekshiring: 24-noyabr]", "[tekshiring: Bogʻiston] mahallasida", "avvalgi javobdan")
        .contains("Чорбоғда");
    assertThat(office.post(MATERIALS + made + "/submit", "{}").status()).isEqualTo(409);
    assertThat(office.post(CASES + again + "/draft?from=" + from, "").status()).isEqualTo(409);
    assertThat(office.post(CASES + other + "/draft?from=" + UUID.randomUUID(), "").status())
        .isEqualTo(404);
  }

  @Test
  void theWaveOfAnAnsweredCaseIsDrawnWithItsTable() {
    String answered =
        office.get("/api/v1/reaction/cases").json().get("items").get(0).get("id").asString();
    house.clock().advance(java.time.Duration.ofHours(2));
    var wave = office.get(CASES + answered + "/wave").json();
    assertThat(wave.get("before").get("mentions").asInt()).isEqualTo(1);
    assertThat(wave.get("after").get("mentions").asInt()).isZero();
    var page = Jsoup.parse(Desk.of(house, office).get("/desk/reaction/cases/" + answered).body());
    var card = page.select("section.card:has(svg.wave)");
    assertThat(card.text()).contains("Javobdan keyin 2 soatda: 1 → 0.");
    assertThat(card.select("svg.wave rect.before")).isNotEmpty();
    assertThat(card.select("details tbody tr"))
        .hasSameSizeAs(card.select("svg.wave rect.before, svg.wave rect.after"));
    String open = open("daraxt");
    assertThat(office.get(CASES + open + "/wave").status()).isEqualTo(404);
  }

  /** Writes, approves and publishes the reaction. */
  private void answer(String id) {
    String material = office.post(CASES + id + "/draft", "").json().get("material").asString();
    var read = office.get(MATERIALS + material);
    String filled =
        read.response()
            .body()
            .replaceFirst(
                "\\[Aniq fakt va raqamlar]",
                "Bogʻiston mahallasida quvur 24-noyabr kuni almashtirildi")
            .replaceAll("\\[[^\\[\\]{}\"]{3,}]", "toʻliq");
    var written =
        office.send(
            office
                .request(MATERIALS + material)
                .header("Content-Type", "application/json")
                .header("If-Match", read.response().headers().firstValue("ETag").orElseThrow())
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(filled)));
    assertThat(written.status()).isEqualTo(200);
    assertThat(office.post(MATERIALS + material + "/submit", "{}").status()).isEqualTo(200);
    assertThat(hokim.post(MATERIALS + material + "/approve", "{}").status()).isEqualTo(200);
    String chat = "@r" + word;
    Outside.TELEGRAM.addChannel(chat, "Namuna");
    String channel =
        office
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"telegram\",\"name\":\"Kanal\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}"
                    .formatted(Outside.TELEGRAM.token(), chat))
            .json()
            .get("id")
            .asString();
    var sent =
        office.post(
            "/api/v1/publishing/materials/" + material + "/publish",
            "{\"channels\":[\"" + channel + "\"]}");
    assertThat(sent.status()).isEqualTo(202);
    await("closed", () -> office.get(CASES + id).json().get("state").asString().equals("closed"));
  }

  private String open(String title) {
    String mention =
        mentions()
            .valueStream()
            .filter(one -> one.get("title").asString().contains(title))
            .map(one -> one.get("id").asString())
            .findFirst()
            .orElseThrow();
    return office
        .post("/api/v1/reaction/cases", "{\"mention\":\"" + mention + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private JsonNode mentions() {
    return office.get("/api/v1/monitoring/mentions").json().get("items");
  }

  private void say(String title, String text) {
    var _ =
        SITES.publish(
            feed,
            "/" + word + "/" + title.hashCode(),
            title + " " + word,
            "<p>" + text + " " + word + "</p>",
            house.clock().instant());
  }
}
