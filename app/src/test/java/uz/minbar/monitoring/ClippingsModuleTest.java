package uz.minbar.monitoring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.house.House.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** What no program can read is typed in and matched like everything else. */
@HouseTest
class ClippingsModuleTest {

  private static final String BASE = "/api/v1/monitoring";
  private static final byte[] PICTURE = "\u0089PNG\r\n\u001a\nrasm".getBytes(ISO_8859_1);

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void anOfficeWithAWordOfItsOwn() {
    office = house.organisation();
    word = House.word("xr");
  }

  @Test
  void aBroadcastIsMatchedForItsOwnOfficeOnly() {
    var other = house.organisation();
    String mine = topic(office);
    String theirs = topic(other);
    String title = "Efirda " + word;
    var sent =
        send(
            office,
            Map.of("source", "Namuna TV", "type", "tv", "title", title, "text", "Suv yoʻq."),
            PICTURE);
    assertThat(sent.status()).as(sent.response().body()).isEqualTo(201);
    assertThat(sent.json().get("recognition").asString()).isEqualTo("none");
    await("a mention", () -> mentions(office, mine).size() == 1);
    var mention = mentions(office, mine).get(0);
    assertThat(mention.get("source").get("title").asString()).isEqualTo("Namuna TV");
    String id = mention.get("id").asString();
    var scan = office.get(BASE + "/mentions/" + id + "/scan").response();
    assertThat(scan.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(other.get(BASE + "/mentions/" + id + "/scan").status()).isEqualTo(404);
    // The same said there by somebody of theirs comes to them: nothing of ours stands in its way.
    send(other, Map.of("source", "Namuna TV", "type", "tv", "title", "Boshqa " + word), null);
    await("theirs", () -> mentions(other, theirs).size() == 1);
    assertThat(mentions(other, theirs).get(0).get("title").asString()).isEqualTo("Boshqa " + word);
    assertThat(mentions(office, mine)).hasSize(1);
    // A topic asked later looks back into what was typed, into its own office's only.
    String later = topic(other);
    await("looked back", () -> mentions(other, later).size() == 1);
    var source = office.get(BASE + "/sources?kind=manual").json().get("items").get(0);
    assertThat(source.get("health").get("items").asInt()).isEqualTo(1);
    assertThat(source.get("address").asString()).isEmpty();
    // Nor could a fault of the program's let another office have it.
    assertThatThrownBy(() -> take(other, title))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void take(Office by, String title) {
    by.rows(
        () ->
            house
                .jdbc()
                .sql(
                    """
                    update monitoring_mention set item = (select id from monitoring_item where title = ?)
                    """)
                .param(title)
                .update());
  }

  @Test
  void aPictureWithoutTextSaysWhatBecameOfItsLetters() {
    var sent =
        send(office, Map.of("source", "Namuna", "type", "newspaper", "title", "Surat"), PICTURE);
    assertThat(sent.json().get("recognition").asString()).isIn("absent", "failed", "read");
    assertThat(sent.json().get("text").asString()).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    var whole = Map.of("source", "Namuna", "type", "radio", "title", "Efir");
    assertThat(send(office, whole, "<script>alert(1)</script>".getBytes(UTF_8)).status())
        .isEqualTo(422);
    for (var wrong :
        Map.of(
                "source", "",
                "title", " ",
                "type", "kino",
                "link", "javascript:alert(1)",
                "publishedAt", "ertaga")
            .entrySet()) {
      var form = new java.util.HashMap<>(whole);
      form.put(wrong.getKey(), wrong.getValue());
      assertThat(send(office, form, null).status()).as(wrong.toString()).isEqualTo(422);
    }
    assertThat(send(house.colleague(office, Role.OFFICE_HEAD), whole, null).status())
        .isEqualTo(403);
  }

  @Test
  void theDeskTakesItToo() {
    String topic = topic(office);
    var desk = Desk.of(house, office);
    assertThat(desk.get("/desk/monitoring/clippings/new").body()).contains("datetime-local");
    var sent =
        desk.submit(
            "/desk/monitoring/clippings",
            "source=Namuna+radio&type=radio&link=&publishedAt=&text=&title=" + word);
    assertThat(sent.statusCode()).isIn(302, 303);
    assertThat(desk.get("/desk/monitoring/clippings/new").body()).contains("Saqlandi");
    await("a mention", () -> mentions(office, topic).size() == 1);
    String id = mentions(office, topic).get(0).get("id").asString();
    assertThat(desk.get("/desk/monitoring/mentions/" + id).body()).contains("Namuna radio");
    var source = office.get(BASE + "/sources?kind=manual").json().get("items").get(0);
    assertThat(desk.get("/desk/monitoring/sources/" + source.get("id").asString()).body())
        .contains("boshqa oʻqilmaydi");
    assertThat(desk.submit("/desk/monitoring/clippings", "source=&title=").statusCode())
        .isEqualTo(422);
  }

  private String topic(Office of) {
    return of.post(BASE + "/topics", "{\"name\":\"Mavzu\",\"query\":\"" + word + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private static JsonNode mentions(Office of, String topic) {
    return of.get(BASE + "/mentions?topic=" + topic).json().get("items");
  }

  private static Office.Answer send(
      Office of, Map<String, String> fields, byte @org.jspecify.annotations.Nullable [] file) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                ("--qator\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n")
                    .formatted(name, value)
                    .getBytes(UTF_8)));
    if (file != null) {
      body.writeBytes(
          ("--qator\r\nContent-Disposition: form-data; name=\"file\"; filename=\"skan.png\"\r\n"
                  + "Content-Type: image/png\r\n\r\n")
              .getBytes(UTF_8));
      body.writeBytes(file);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes("--qator--\r\n".getBytes(UTF_8));
    return of.send(
        of.request(BASE + "/clippings")
            .header("Content-Type", "multipart/form-data; boundary=qator")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }
}
