package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import uz.minbar.kernel.Language;
import uz.minbar.outside.feeds.Feed;

/** The criticism desk on both its faces: board, merging, instructions. */
@HouseTest
class CriticismDeskModuleTest {

  private static final String CASES = "/api/v1/reaction/cases/";

  @Autowired House house;
  @Autowired JournalFile journal;

  Office office;
  String word;
  Feed feed;

  @BeforeEach
  void aSourceIsWatched() {
    office = house.organisation();
    word = House.word("namuna");
    feed = SITES.feed("/" + word + ".rss");
    say("Bogʻiston mahallasida suv yoʻq", "Uch kundan beri quvurdan suv kelmayapti.");
    say("Chinorzor aholisi suvsiz qoldi", "Quvurlar eskirgan, suv kelmayapti, norozimiz.");
    say("Chorbogʻ koʻchasi qorongʻi", "Chiroqlar yonmaydi, bolalar qoʻrqadi.");
    office.post("/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    var address = SITES.address("/" + word + ".rss");
    office.post(
        "/api/v1/monitoring/sources", "{\"kind\":\"feed\",\"address\":\"" + address + "\"}");
    await("three mentions", () -> mentions().size() == 3);
  }

  @Test
  void theBoardShowsWhatIsOverdueFirstAndTheNextStepAsAButton() {
    String late = open("suv yoʻq");
    String calm = open("qorongʻi");
    moveDue(late, "-3 hours");
    var board = office.get("/api/v1/reaction/board").json();
    assertThat(ids(board)).containsExactly(late, calm);
    assertThat(board.get("items").get(0).get("standing").asString()).isEqualTo("overdue");
    assertThat(board.get("items").get(0).get("next").asString()).isEqualTo("first");
    assertThat(board.get("items").get(0).get("mentions").asInt()).isEqualTo(1);
    assertThat(board.get("counts").get("overdue").asInt()).isEqualTo(1);
    assertThat(ids(office.get("/api/v1/reaction/board?state=overdue").json()))
        .containsExactly(late);
    assertThat(ids(office.get("/api/v1/reaction/board?level=attack").json())).isEmpty();
    assertThat(office.get("/api/v1/reaction/board?state=soon").status()).isEqualTo(422);

    var desk = Desk.of(house, office);
    var page = page(desk, "/desk/reaction");
    assertThat(page.select("section.card h2").eachText().getFirst()).isEqualTo("Muddati oʻtgan 1");
    var button = page.select("form[action$=" + late + "/step] button");
    assertThat(button.text()).startsWith("Hokimga xabar berildi");
    var answer = desk.submit("/desk/reaction/cases/" + late + "/step", "step=first&back=board");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk/reaction");
    assertThat(page(desk, "/desk/reaction?mine=true").select("li.row")).isEmpty();
    assertThat(page(desk, "/desk/reaction?level=attack").select(".empty").text())
        .contains("Bunday ish yoʻq");
  }

  @Test
  void whoWaitsForFactsIsNotPressedUntilTheClockRunsOut() {
    String id = open("suv yoʻq");
    office.post(CASES + id + "/facts", "{\"office\":\"Suv idorasi\",\"question\":\"Qachon?\"}");
    assertThat(standing(id)).isEqualTo("waiting");
    moveDue(id, "-1 hour");
    assertThat(standing(id)).isEqualTo("overdue");
    office.post(CASES + id + "/close", "{\"outcome\":\"Telefonda javob berildi\"}");
    assertThat(standing(id)).isEqualTo("answered");
  }

  @Test
  void casesOfOneProblemBecomeOneAndMayBeTakenApart() {
    String earlier = open("suv yoʻq");
    String later = open("suvsiz");
    office.post(CASES + later + "/facts", "{\"office\":\"Suv idorasi\",\"question\":\"Qachon?\"}");
    var desk = Desk.of(house, office);
    assertThat(
            page(desk, "/desk/reaction/cases/" + earlier)
                .select("#with option")
                .eachText()
                .getFirst())
        .contains("№ 2", "oʻxshaydi");

    // Whichever is named first, the clock that began first goes on.
    var merged = office.post(CASES + earlier + "/merge", "{\"with\":\"" + later + "\"}");
    assertThat(merged.json().get("id").asString()).isEqualTo(earlier);
    var gone = office.get(CASES + later).json();
    assertThat(gone.get("state").asString()).isEqualTo("merged");
    assertThat(gone.get("number").asInt()).isEqualTo(2);
    assertThat(gone.get("mergedInto").asString()).isEqualTo(earlier);
    assertThat(office.get(CASES + earlier).json().get("facts")).hasSize(1);
    var board = office.get("/api/v1/reaction/board").json();
    assertThat(ids(board)).containsExactly(earlier);
    assertThat(board.get("items").get(0).get("mentions").asInt()).isEqualTo(2);
    assertThat(open("suvsiz")).isEqualTo(earlier);
    assertThat(office.post(CASES + later + "/close", "{\"outcome\":\"x\"}").status())
        .isEqualTo(409);
    assertThat(csv()).contains("1-ishga qoʻshilgan");
    assertThat(office.post(CASES + earlier + "/merge", "{\"with\":\"" + earlier + "\"}").status())
        .isEqualTo(422);

    var apart = desk.submit("/desk/reaction/cases/" + later + "/unmerge", "");
    assertThat(apart.statusCode()).isIn(302, 303);
    assertThat(office.get(CASES + later).json().get("state").asString()).isEqualTo("open");
    assertThat(office.get(CASES + later).json().get("facts")).hasSize(1);
    assertThat(office.get(CASES + earlier).json().get("facts")).isEmpty();
    assertThat(office.post(CASES + later + "/unmerge", "").status()).isEqualTo(409);
  }

  @Test
  void aStoryThatHasACaseOffersToJoinIt() {
    String id = open("suv yoʻq");
    String mention = mention("suv yoʻq");
    var desk = Desk.of(house, office);
    var _ = desk.get("/desk/reaction");
    var offered = desk.submit("/desk/reaction/cases", "mention=" + mention);
    String at = offered.headers().firstValue("Location").orElseThrow();
    assertThat(at).contains("/desk/reaction/join?mention=");
    var page = page(desk, "/desk/reaction/join?mention=" + mention);
    assertThat(page.select(".sub").text()).contains("1-ish ochiq");

    // A mention of another story joins by hand; its story is the case's from then on.
    String other = mention("suvsiz");
    var joined = desk.submit("/desk/reaction/cases/" + id + "/join", "mention=" + other);
    assertThat(joined.statusCode()).isIn(302, 303);
    assertThat(open("suvsiz")).isEqualTo(id);
    var shown = page(desk, "/desk/reaction/cases/" + id);
    assertThat(shown.select("main").text()).contains("Chinorzor aholisi suvsiz qoldi");
    var undone = desk.submit("/desk/reaction/cases/" + id + "/part", "mention=" + other);
    assertThat(undone.statusCode()).isIn(302, 303);
    assertThat(open("suvsiz")).isNotEqualTo(id);
  }

  @Test
  void anOfficeHasADeadlineAndIsDoneOnlyWithProof() {
    String id = open("suv yoʻq");
    String at = CASES + id + "/instructions";
    assertThat(office.post(at, "{\"office\":\"Suv idorasi\"}").status()).isEqualTo(422);
    var due = house.clock().instant().plus(Duration.ofHours(2));
    String order =
        "{\"office\":\"Suv idorasi\",\"inCharge\":\"A. Sinovov\",\"task\":\"Quvurni almashtirish\",\"dueAt\":\"%s\"}";
    var given = office.post(at, order.formatted(due));
    assertThat(given.status()).isEqualTo(201);
    String one = given.json().get(0).get("id").asString();
    office.rows(
        () ->
            house
                .jdbc()
                .sql("update reaction_instruction set due_at = due_at - interval '5 hours'")
                .update());
    var desk = Desk.of(house, office);
    assertThat(page(desk, "/desk/reaction").select("#late-instructions").text())
        .contains("Suv idorasi", "Quvurni almashtirish", "A. Sinovov");
    assertThat(page(desk, "/desk").select("main").text()).contains("Muddati oʻtgan topshiriqlar");

    String prove = at + "/" + one + "/prove";
    assertThat(office.post(prove, "{\"proof\":\"\"}").status()).isEqualTo(422);
    assertThat(office.post(prove, "{\"proof\":\"a\",\"link\":\"javascript:x\"}").status())
        .isEqualTo(422);
    assertThat(
            office
                .post(prove, "{\"proof\":\"a\",\"asset\":\"" + UUID.randomUUID() + "\"}")
                .status())
        .isEqualTo(422);
    var proved =
        office.post(prove, "{\"proof\":\"Suv keldi\",\"link\":\"https://namuna.example/surat\"}");
    assertThat(proved.json().get(0).get("doneAt").asString(null)).isNotNull();
    assertThat(page(desk, "/desk/reaction").select("#late-instructions")).isEmpty();
    assertThat(csv())
        .contains("Masʼul idora va vazifa", "Suv idorasi: Quvurni almashtirish", "Suv keldi");
    var stranger = house.organisation();
    assertThat(stranger.post(prove, "{\"proof\":\"a\"}").status()).isEqualTo(404);
  }

  private String csv() {
    return office.as(
        () -> new String(journal.csv(Language.UZ_LATN), java.nio.charset.StandardCharsets.UTF_8));
  }

  private String standing(String id) {
    return office
        .get("/api/v1/reaction/board")
        .json()
        .get("items")
        .valueStream()
        .filter(one -> one.get("id").asString().equals(id))
        .map(one -> one.get("standing").asString())
        .findFirst()
        .orElseThrow();
  }

  private void moveDue(String id, String by) {
    office.rows(
        () ->
            house
                .jdbc()
                .sql(
                    "update reaction_case set first_due_at = first_due_at + ?::interval where id = ?::uuid")
                .params(by, id)
                .update());
  }

  private static List<String> ids(JsonNode board) {
    return board.get("items").valueStream().map(one -> one.get("id").asString()).toList();
  }

  private Document page(Desk desk, String path) {
    return Jsoup.parse(desk.get(path).body());
  }

  private String open(String title) {
    return office
        .post("/api/v1/reaction/cases", "{\"mention\":\"" + mention(title) + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private String mention(String title) {
    return mentions()
        .valueStream()
        .filter(one -> one.get("title").asString().contains(title))
        .map(one -> one.get("id").asString())
        .findFirst()
        .orElseThrow();
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
