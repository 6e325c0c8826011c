package uz.minbar.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.MAIL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/**
 * Duty 8: a material is made together with an office of the hokimiyat and approved by the hokim,
 * both by links, neither with an account.
 */
@HouseTest
class Duty08NewsroomTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials";

  @Autowired House house;

  Office office;
  String material;

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    material =
        office
            .post(
                MATERIALS, "{\"kind\":\"answer\",\"headline\":{\"uz-Latn\":\"Suv haqida javob\"}}")
            .json()
            .get("id")
            .asString();
  }

  @Test
  void fromAskingAnOfficeToTheHokimsApproval() {
    answered();
    approved();
    var now = office.get(MATERIALS + "/" + material).json();
    assertThat(now.get("state").asString()).isEqualTo("approved");
    assertThat(now.get("approvedVersion").asLong()).isEqualTo(now.get("version").asLong());
    assertThat(journal())
        .containsSubsequence(
            "newsroom.ask",
            "newsroom.answer",
            "newsroom.useAnswer",
            "newsroom.askClose",
            "newsroom.askApproval",
            "newsroom.approveByLink");
  }

  /** The office is asked, answers by its letter's link, and its words stand in the draft. */
  private void answered() {
    String water = House.word("suv") + "@namuna.example";
    var asked =
        office.post(
            MATERIALS + "/" + material + "/asks",
            """
            {"office":"Suv taʼminoti idorasi","email":"%s","question":"Suv qachon keladi?","dueAt":"%s"}
            """
                .formatted(water, in(Duration.ofDays(2))));
    assertThat(asked.status()).isEqualTo(201);
    var helper = holder(water);
    assertThat(Helper.words(helper.open())).contains("Suv qachon keladi?");
    var sent =
        helper.answer(
            "Bogʻiston mahallasiga suv 28-noyabr kuni soat 12 da beriladi.",
            new Helper.Sent("dalolatnoma.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    assertThat(sent.statusCode()).isEqualTo(302);
    String ask = "/api/v1/newsroom/asks/" + asked.json().get("id").asString();
    var answers = office.get(ask).json().get("answers");
    String used = ask + "/answers/" + answers.get(0).get("id").asString() + "/use";
    assertThat(office.post(used, "").status()).isEqualTo(200);
    assertThat(office.post(ask + "/close", "").json().get("state").asString()).isEqualTo("closed");
  }

  /** The hokim reads that text behind his letter's link and approves it. */
  private void approved() {
    String hokim = House.word("hokim") + "@namuna.example";
    var approval =
        office.post(
            MATERIALS + "/" + material + "/approvals",
            "{\"until\":\"%s\",\"approvers\":[{\"name\":\"Tuman hokimi\",\"email\":\"%s\"}]}"
                .formatted(in(Duration.ofHours(5)), hokim));
    assertThat(approval.status()).isEqualTo(201);
    var phone = holder(hokim);
    assertThat(Helper.words(phone.open())).contains("suv 28-noyabr kuni soat 12 da beriladi");
    assertThat(phone.press("approve", "").statusCode()).isEqualTo(302);
  }

  private Helper holder(String address) {
    return Helper.with(house, MAIL.await(address, 1, Duration.ofSeconds(20)).getFirst().text());
  }

  private Instant in(Duration time) {
    return house.clock().instant().plus(time);
  }

  private List<String> journal() {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select act from staff_journal order by number")
                .query(String.class)
                .list());
  }
}
