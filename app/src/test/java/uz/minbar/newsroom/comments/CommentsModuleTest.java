package uz.minbar.newsroom.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
import uz.minbar.staff.Role;

/** What is said in the margin, and what a writer is told to look at. */
@HouseTest
class CommentsModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials/";
  private static final String COMMENTS = "/api/v1/newsroom/comments/";

  @Autowired House house;

  Office office;
  Office hokim;
  String material;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
    material =
        office
            .post(
                "/api/v1/newsroom/materials",
                """
                {"kind":"news","headline":{"uz-Latn":"Suv quvuri"},
                 "body":{"uz-Latn":"<p>Quvur <b>ertaga</b> ulanadi.</p><p>Suv ertaga keladi.</p>"}}
                """)
            .json()
            .get("id")
            .asString();
  }

  @Test
  void aSuggestionIsTakenByOneClickWhereItWasMeant() {
    String id =
        comment(
            hokim,
            "{\"quote\":\"ertaga\",\"before\":\"Suv \",\"words\":\"Aniqroq\",\"instead\":\"shanba kuni\"}");
    assertThat(hokim.post(COMMENTS + id + "/take", "").status()).isEqualTo(403);
    assertThat(office.post(COMMENTS + id + "/take", "").status()).isEqualTo(204);
    assertThat(body())
        .isEqualTo("<p>Quvur <b>ertaga</b> ulanadi.</p><p>Suv shanba kuni keladi.</p>");
    assertThat(office.post(COMMENTS + id + "/take", "").status()).isEqualTo(409);
    assertThat(list().get(0).get("outcome").asString()).isEqualTo("taken");
  }

  @Test
  void aChangedPassageSaysSoAndItsSuggestionIsNotTaken() {
    String id = comment(hokim, "{\"quote\":\"Quvur ertaga\",\"instead\":\"Tarmoq\"}");
    assertThat(list().get(0).get("there").asBoolean()).isTrue();
    save("<p>Boshi. Quvur <b>ertaga</b> ulanadi.</p>");
    assertThat(list().get(0).get("there").asBoolean()).isTrue();
    save("<p>Quvur bugun ulandi.</p>");
    assertThat(list().get(0).get("there").asBoolean()).isFalse();
    assertThat(office.post(COMMENTS + id + "/take", "").status()).isEqualTo(409);
    assertThat(Desk.of(house, office).get("/desk/newsroom/materials/" + material).body())
        .contains("bu joy oʻzgartirilgan");
    assertThat(office.post(COMMENTS + id + "/refuse", "").status()).isEqualTo(204);
  }

  @Test
  void commentsAreAnsweredAndResolved() {
    String id = comment(hokim, "{\"words\":\"Umuman yaxshi\"}");
    assertThat(office.post(COMMENTS + id + "/answer", "{\"words\":\"Rahmat\"}").status())
        .isEqualTo(201);
    assertThat(office.post(COMMENTS + id + "/take", "").status()).isEqualTo(409);
    assertThat(list().get(0).get("answers").get(0).get("words").asString()).isEqualTo("Rahmat");
    assertThat(hokim.post(COMMENTS + id + "/resolve", "").status()).isEqualTo(204);
    assertThat(list().get(0).get("outcome").asString()).isEqualTo("resolved");
    String at = MATERIALS + material + "/comments";
    assertThat(office.post(at, "{\"quote\":\"yoʻq soʻz\",\"words\":\"x\"}").status())
        .isEqualTo(422);
    assertThat(office.post(at, "{\"quote\":\"Quvur\"}").status()).isEqualTo(422);
    var stranger = house.organisation();
    assertThat(stranger.get(at).json().get("items").size()).isZero();
    assertThat(stranger.post(COMMENTS + id + "/answer", "{\"words\":\"x\"}").status())
        .isEqualTo(404);
    assertThat(stranger.post(COMMENTS + UUID.randomUUID() + "/take", "").status()).isEqualTo(404);
  }

  @Test
  void theEditorTellsWhatToLookAtAndForbidsNothing() {
    save("<p>O'zbekiston fuqarosi AA 1234567, hokim Sinovova aytdi. [Raqam]</p>");
    var found = office.get(MATERIALS + material + "/checks").json().get("items");
    assertThat(found.findValuesAsString("kind"))
        .contains("apostrophe", "passport", "official", "forgotten");
    assertThat(Desk.of(house, office).get("/desk/newsroom/materials/" + material).body())
        .contains("Oʻzbekiston", "AA 1234567", "Dilnoza Sinovova, Matbuot kotibi");
    assertThat(office.post(MATERIALS + material + "/submit", "{}").status()).isEqualTo(200);
  }

  @Test
  void versionsStandSideBySideAndALanguageShowsWhatItsSourceChanged() {
    var _ =
        put(
            "{\"headline\":{\"uz-Latn\":\"Suv quvuri\",\"ru\":\"Труба\"},\"body\":{\"uz-Latn\":\"<p>Eski gap</p>\",\"ru\":\"<p>Фраза</p>\"}}");
    assertThat(office.post(MATERIALS + material + "/submit", "{}").status()).isEqualTo(200);
    var _ =
        put(
            "{\"headline\":{\"uz-Latn\":\"Suv quvuri\",\"ru\":\"Труба\"},\"body\":{\"uz-Latn\":\"<p>Yangi gap</p>\",\"ru\":\"<p>Фраза</p>\"}}");
    var desk = Desk.of(house, office);
    assertThat(desk.get("/desk/newsroom/materials/" + material).body())
        .contains("Asl matnda nima oʻzgardi", "<del>Eski</del>", "<ins>Yangi</ins>");
    assertThat(desk.get("/desk/newsroom/materials/" + material + "/versions").body())
        .contains("class=\"sides\"", "<del>Eski</del>", "<ins>Yangi</ins>");
  }

  @Test
  void aCommentThatWasRefusedIsStillInItsForm() {
    var desk = Desk.of(house, office);
    String at = "/desk/newsroom/materials/" + material;
    var _ =
        desk.submit(
            at + "/comments",
            "quote=bunday+joy+yoq&language=ru&suggest=true&words=" + Desk.encoded("Mening fikrim"));
    var form = Jsoup.parse(desk.get(at).body()).select("details[open] form[data-passage]");
    assertThat(form.select("[name=quote]").val()).isEqualTo("bunday joy yoq");
    assertThat(form.select("[name=words]").val()).isEqualTo("Mening fikrim");
    assertThat(form.select("[name=language] [selected]").val()).isEqualTo("ru");
    assertThat(form.select("[name=suggest][checked]")).hasSize(1);
    assertThat(list()).isEmpty();
  }

  @Test
  void aDraftBeginsWithTheTemplateOfItsKind() {
    var desk = Desk.of(house, office);
    var begun = desk.submit("/desk/newsroom", "kind=refutation");
    String path =
        begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    assertThat(desk.get(path).body()).contains("haqiqatga toʻgʻri kelmaydi");
    var set =
        office.send(
            office
                .request("/api/v1/newsroom/templates/news")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"body\":\"<p>Oʻz qolipimiz</p>\"}")));
    assertThat(set.json().get("own").asBoolean()).isTrue();
    var news = desk.submit("/desk/newsroom", "kind=news");
    String own =
        news.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    assertThat(desk.get(own).body()).contains("Oʻz qolipimiz");
    assertThat(
            hokim
                .send(
                    hokim
                        .request("/api/v1/newsroom/templates/news")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{}")))
                .status())
        .isEqualTo(403);
  }

  private String comment(Office person, String json) {
    var made = person.post(MATERIALS + material + "/comments", json);
    assertThat(made.status()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private JsonNode list() {
    return office.get(MATERIALS + material + "/comments").json().get("items");
  }

  private String body() {
    return office.get(MATERIALS + material).json().get("body").get("uz-Latn").asString();
  }

  private void save(String html) {
    assertThat(put("{\"body\":{\"uz-Latn\":\"" + html + "\"}}").status()).isEqualTo(200);
  }

  private Office.Answer put(String json) {
    String etag =
        office.get(MATERIALS + material).response().headers().firstValue("ETag").orElseThrow();
    return office.send(
        office
            .request(MATERIALS + material)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(json)));
  }
}
