package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

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
import uz.minbar.outside.Fault;

/** A channel's own words: written beside the material, approved with it, gone with a correction. */
@HouseTest
class OwnWordsModuleTest {

  @Autowired House house;

  PressOffice press;
  Office office;

  @BeforeEach
  void anOfficeWithAChannel() {
    press = PressOffice.in(house);
    office = press.office();
  }

  @Test
  void goOutInPlaceOfTheMaterialsAndAreFoundAgain() {
    var id = draft();
    assertThat(write(id, "Qisqasi: suv keldi.").status()).isEqualTo(204);
    approve(id);
    TELEGRAM.next(press.chat(), Fault.CUT_AFTER_TAKING);
    press.publish(id, press.telegram());
    await("unknown", () -> press.state(id, press.telegram()).equals("unknown"));
    house.clock().advance(java.time.Duration.ofSeconds(30));
    await("found", () -> press.state(id, press.telegram()).equals("sent"));
    assertThat(TELEGRAM.visible(press.chat())).hasSize(1);
    assertThat(TELEGRAM.visible(press.chat()).getFirst().text()).isEqualTo("Qisqasi: suv keldi.");
  }

  @Test
  void showTheirFormAndCountItInTheChannelsUnit() {
    var id = draft();
    write(id, "😀 keldi");
    var shape = shape(id);
    assertThat(shape.get("own").asString()).isEqualTo("😀 keldi");
    assertThat(shape.get("text").asString()).startsWith("😀 keldi\n\n");
    assertThat(shape.get("length").asInt()).isEqualTo(shape.get("text").asString().length());
    assertThat(shape.get("most").asInt()).isEqualTo(4096);
    assertThat(write(id, "").status()).isEqualTo(204);
    assertThat(shape(id).get("text").asString()).startsWith("Suv keldi");
  }

  /** Somebody else changed the material meanwhile: whoever wrote finds her words again. */
  @Test
  void areThereStillWhereTheyCameTooLate() {
    var id = draft();
    var desk = Desk.of(house, office);
    String at = "/desk/publishing/materials/" + id;
    long version = version(id);
    assertThat(write(id, "Birinchi.").status()).isEqualTo(204);
    var _ =
        desk.submit(
            at + "/words/" + press.telegram(),
            "version=" + version + "&words=" + Desk.encoded("Men yozgan <gap>."));
    var page = Jsoup.parse(desk.get(at).body());
    assertThat(page.select(".flash[role=alert]")).hasSize(1);
    assertThat(page.select("details.shape[open] textarea[name=words]").val())
        .isEqualTo("Men yozgan <gap>.");
    assertThat(shape(id).get("own").asString()).isEqualTo("Birinchi.");
    assertThat(Jsoup.parse(desk.get(at).body()).select("textarea[name=words]").val())
        .as("once")
        .isEqualTo("Birinchi.");
  }

  @Test
  void changedAfterApprovalNeedApprovalAgain() {
    var id = draft();
    approve(id);
    assertThat(write(id, "Boshqa gap.").status()).isEqualTo(204);
    assertThat(material(id).get("state").asString()).isEqualTo("draft");
    var refused =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + press.telegram() + "\"]}");
    assertThat(refused.status()).isEqualTo(409);
    approve(id);
    press.publish(id, press.telegram());
    await("sent", () -> press.state(id, press.telegram()).equals("sent"));
    assertThat(TELEGRAM.visible(press.chat()).getFirst().text()).isEqualTo("Boshqa gap.");
    assertThat(write(id, "Kech.").status()).isEqualTo(409);
  }

  @Test
  void giveWayToACorrection() {
    var id = draft();
    write(id, "Suv dushanba keldi.");
    approve(id);
    press.publish(id, press.telegram());
    await("sent", () -> press.state(id, press.telegram()).equals("sent"));
    var corrected =
        press
            .hokim()
            .post(
                "/api/v1/newsroom/materials/" + id + "/correct",
                "{\"headline\":{\"uz-Latn\":\"Suv seshanba keldi\"},\"note\":\"Kun xato edi\"}");
    assertThat(corrected.status()).isEqualTo(200);
    await(
        "edited",
        () -> TELEGRAM.visible(press.chat()).getFirst().text().startsWith("Suv seshanba keldi"));
    assertThat(shape(id).get("own").asString()).isEmpty();
  }

  @Test
  void keepToTheChannelsLimit() {
    var id = draft();
    write(id, "a".repeat(4097));
    approve(id);
    var refused =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + press.telegram() + "\"]}");
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void whoReadAnOlderVersionIsTold() {
    var id = draft();
    assertThat(write(id, press.telegram(), 99, "x").status()).isEqualTo(412);
    assertThat(write(id, press.site(), version(id), "x").status()).isEqualTo(422);
    assertThat(write(id, UUID.randomUUID().toString(), version(id), "x").status()).isEqualTo(404);
  }

  private String draft() {
    return office
        .post(
            "/api/v1/newsroom/materials",
            """
            {"kind":"news","headline":{"uz-Latn":"Suv keldi"},"body":{"uz-Latn":"<p>Taʼmir tugadi.</p>"}}
            """)
        .json()
        .get("id")
        .asString();
  }

  private void approve(String id) {
    String path = "/api/v1/newsroom/materials/" + id;
    assertThat(office.post(path + "/submit", "{}").status()).isEqualTo(200);
    assertThat(press.hokim().post(path + "/approve", "{}").status()).isEqualTo(200);
  }

  private JsonNode material(String id) {
    return office.get("/api/v1/newsroom/materials/" + id).json();
  }

  private long version(String id) {
    return material(id).get("version").asLong();
  }

  private Office.Answer write(String id, String words) {
    return write(id, press.telegram(), version(id), words);
  }

  private Office.Answer write(String id, String channel, long version, String words) {
    return office.post(
        "/api/v1/publishing/materials/" + id + "/words/" + channel,
        "{\"version\":%d,\"words\":\"%s\"}".formatted(version, words));
  }

  private JsonNode shape(String id) {
    return office.get("/api/v1/publishing/materials/" + id + "/shapes").json().get("items").get(0);
  }
}
