package uz.minbar.newsroom.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.newsroom.Helper;
import uz.minbar.newsroom.Helper.Sent;
import uz.minbar.staff.Role;

/** An office is asked by a link; its answer lands at the material, and nothing of it is lost. */
@HouseTest
class AsksModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials";
  private static final String ASKS = "/api/v1/newsroom/asks/";

  @Autowired House house;

  Office office;
  String material;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    material =
        office
            .post(
                MATERIALS,
                "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Suv quvuri\"},\"body\":{\"uz-Latn\":\"<p>Boshi.</p>\"}}")
            .json()
            .get("id")
            .asString();
  }

  @Test
  void theAnswerComesInPartsAndGoesIntoTheDraftByOneClick() throws IOException {
    var asked = ask("", 48);
    var helper = Helper.with(house, asked.get("link").asString());
    assertThat(Helper.words(helper.open())).contains("Quvur qachon tuzatiladi?");
    assertThat(state(asked)).isEqualTo("waiting");
    assertThat(helper.answer("Quvur ertaga ulanadi <b>va</b>\nsuv beriladi.").statusCode())
        .isEqualTo(302);
    var second =
        helper.answer(
            "",
            new Sent("quvur.png", png()),
            new Sent("hisobot.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)),
            new Sent("virus.exe", new byte[] {'M', 'Z', 0, 1}));
    assertThat(second.statusCode()).isEqualTo(302);
    var shown =
        helper.open("?" + second.headers().firstValue("Location").orElse("").split("\\?")[1]);
    assertThat(shown.body()).contains("data-sent", "virus.exe: bunday turdagi fayl");
    var ask = cameInParts(asked);
    String picture = ask.get("answers").get(1).get("files").get(0).get("asset").asString();
    String at = ASKS + ask.get("id").asString();
    String first = ask.get("answers").get(0).get("id").asString();
    assertThat(office.post(at + "/answers/" + first + "/use", "").status()).isEqualTo(200);
    assertThat(office.post(at + "/attach", "{\"picture\":\"" + picture + "\"}").status())
        .isEqualTo(200);
    var after = office.get(MATERIALS + "/" + material).json();
    assertThat(after.get("body").get("uz-Latn").asString())
        .isEqualTo(
            "<p>Boshi.</p><p>Quvur ertaga ulanadi &lt;b&gt;va&lt;/b&gt;</p><p>suv beriladi.</p>");
    assertThat(after.get("pictures").get(0).asString()).isEqualTo(picture);
    String file =
        "/desk/newsroom/asks/%s/files/%s/2"
            .formatted(ask.get("id").asString(), ask.get("answers").get(1).get("id").asString());
    var download = Desk.of(house, office).get(file);
    assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(download.body()).startsWith("%PDF-1.7");
  }

  private JsonNode cameInParts(JsonNode asked) {
    var ask = read(asked);
    assertThat(ask.get("state").asString()).isEqualTo("answered");
    assertThat(ask.get("answers").size()).isEqualTo(2);
    var files = ask.get("answers").get(1).get("files");
    String picture = files.get(0).get("asset").asString();
    assertThat(files.get(1).get("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(files.get(2).get("fault").asString()).isEqualTo("newsroom.fault.file.kind");
    assertThat(office.get("/api/v1/archive/assets/" + picture).json().get("credit").asString())
        .isEqualTo("Sardor Namunov, boʻlim boshligʻi, Suv taʼminoti idorasi");
    return ask;
  }

  @Test
  void theLinkIsForOneAndIsNotUsedUpByLooking() {
    var asked = ask("", 48);
    var helper = Helper.with(house, asked.get("link").asString());
    for (int preview = 0; preview < 3; preview++) {
      var page = helper.open();
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
      assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
      assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }
    assertThat(
            office.<Integer>rows(
                () ->
                    house
                        .jdbc()
                        .sql("select count(*) from newsroom_link where hash = ?")
                        .param(helper.path().substring("/asks/".length()))
                        .query(Integer.class)
                        .single()))
        .as("the word itself is kept nowhere")
        .isZero();
    assertThat(Helper.with(house, "http://x/asks/" + "a".repeat(43)).open().statusCode())
        .isEqualTo(404);
    assertThat(helper.answer("").statusCode()).isEqualTo(422);
    var other = house.organisation();
    assertThat(other.get(ASKS + asked.get("id").asString()).status()).isEqualTo(404);
    var reader = house.colleague(office, Role.HOKIM);
    assertThat(reader.post(ASKS + asked.get("id").asString() + "/close", "").status())
        .isEqualTo(403);
  }

  @Test
  void revokedOrLongOverItOpensNothing() {
    var asked = ask("", 48);
    String at = ASKS + asked.get("id").asString();
    var first = Helper.with(house, asked.get("link").asString());
    var anew = office.post(at + "/link", "").json();
    var second = Helper.with(house, anew.get("link").asString());
    assertThat(first.open().statusCode()).isEqualTo(404);
    assertThat(second.answer("Keldi").statusCode()).isEqualTo(302);
    assertThat(office.post(at + "/revoke", "").status()).isEqualTo(200);
    assertThat(second.answer(UUID.randomUUID().toString(), "Yana").statusCode()).isEqualTo(404);
    var third = Helper.with(house, office.post(at + "/link", "").json().get("link").asString());
    assertThat(third.open().statusCode()).isEqualTo(200);
    house.clock().advance(Duration.ofDays(17));
    assertThat(third.open().statusCode()).isEqualTo(410);
  }

  @Test
  void whatIsSentTwiceIsThereOnceAndWhatCannotBeTakenComesBack() throws Exception {
    var asked = ask("", 48);
    var helper = Helper.with(house, asked.get("link").asString());
    String part = helper.part();
    try (var fingers = Executors.newFixedThreadPool(4)) {
      Callable<Integer> press = () -> helper.answer(part, "Bir marta").statusCode();
      for (var done : fingers.invokeAll(List.of(press, press, press, press))) {
        assertThat(done.get()).isEqualTo(302);
      }
    }
    assertThat(read(asked).get("answers").size()).isEqualTo(1);
    var refused = helper.answer("x".repeat(Answering.MOST_WORDS + 1));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("x".repeat(Answering.MOST_WORDS + 1));
    String late = helper.part();
    var _ = office.post(ASKS + asked.get("id").asString() + "/close", "");
    var closed = helper.answer(late, "Kech yozilgan javob");
    assertThat(closed.statusCode()).isEqualTo(409);
    assertThat(closed.body()).contains("Kech yozilgan javob");
    assertThat(read(asked).get("answers").size()).isEqualTo(1);
    assertThat(state(asked)).isEqualTo("closed");
  }

  @Test
  void theJournalSaysThatItCameThroughTheLink() {
    var asked = ask("", 48);
    var _ = Helper.with(house, asked.get("link").asString()).answer("Javob");
    record Row(String act, boolean nobody, String details) {}
    var rows =
        office.rows(
            () ->
                house
                    .jdbc()
                    .sql(
                        "select act, person is null, details from staff_journal where act like 'newsroom.a%' order by number")
                    .query(
                        (row, _) -> new Row(row.getString(1), row.getBoolean(2), row.getString(3)))
                    .list());
    assertThat(rows).extracting(Row::act).containsExactly("newsroom.ask", "newsroom.answer");
    assertThat(rows.getLast().nobody()).isTrue();
    assertThat(rows.getLast().details()).contains("\"through\":\"link\"", "Sardor Namunov");
  }

  @Test
  void whatIsAskedWrongIsNamedAndStaysTyped() {
    var wrong = office.post(MATERIALS + "/" + material + "/asks", "{\"email\":\"x\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().get("errors").toString())
        .contains("office", "question", "email", "dueAt");
    var desk = Desk.of(house, office);
    var typed =
        desk.submit(
            "/desk/newsroom/materials/" + material + "/asks",
            "office=&question=" + Desk.encoded("Yozilgan savol") + "&dueAt=2020-01-01T10:00");
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("Yozilgan savol", "2020-01-01T10:00");
  }

  private JsonNode ask(String email, int hours) {
    var asked =
        office.post(
            MATERIALS + "/" + material + "/asks",
            """
            {"office":"Suv taʼminoti idorasi","person":"Sardor Namunov","email":"%s",
             "question":"Quvur qachon tuzatiladi?","dueAt":"%s"}
            """
                .formatted(email, house.clock().instant().plus(Duration.ofHours(hours))));
    assertThat(asked.status()).isEqualTo(201);
    return asked.json();
  }

  private JsonNode read(JsonNode asked) {
    return office.get(ASKS + asked.get("id").asString()).json();
  }

  private String state(JsonNode asked) {
    return read(asked).get("state").asString();
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes))
        .isTrue();
    return bytes.toByteArray();
  }
}
