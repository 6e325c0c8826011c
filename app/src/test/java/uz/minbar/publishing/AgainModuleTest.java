package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.staff.Role;

/** Several deliveries that failed, or that somebody has looked for in vain, go again at once. */
@HouseTest
class AgainModuleTest {

  private static final String BODY = "<p>Suv shu kecha soat oʻnda qaytadi.</p>";
  private static final String AGAIN = "/api/v1/publishing/deliveries/again";

  @Autowired House house;

  private PressOffice press;

  @BeforeEach
  void anOffice() {
    press = PressOffice.in(house);
  }

  @Test
  void theChosenGoAgainAndWhatIsSettledIsReported() {
    String one = failed("Birinchi");
    String two = failed("Ikkinchi");
    String settled = failed("Uchinchi");
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.ADMINISTRATOR);
    press.office().post("/api/v1/publishing/deliveries/" + id(settled) + "/retry", "{}");
    await("out", () -> press.state(settled, press.telegram()).equals("sent"));
    var done = again("\"failed\":[\"%s\",\"%s\",\"%s\"]", id(one), id(two), id(settled));
    assertThat(done.get("going")).hasSize(2);
    assertThat(done.get("left")).hasSize(1);
    assertThat(done.get("left").get(0).get("delivery").asString()).isEqualTo(id(settled));
    assertThat(done.get("left").get(0).get("reason").asString()).isNotBlank();
    await("out", () -> press.state(one, press.telegram()).equals("sent"));
    await("out", () -> press.state(two, press.telegram()).equals("sent"));
    assertThat(TELEGRAM.messages(press.chat())).hasSize(3);
  }

  @Test
  void theUnknownGoOnlyWhereSomebodySaysThatTheyAreNotThere() {
    String unknown = unknown("Javobsiz");
    assertThat(again("\"failed\":[\"%s\"]", id(unknown)).get("going")).isEmpty();
    assertThat(press.state(unknown, press.telegram())).isEqualTo("unknown");
    assertThat(again("\"notThere\":[\"%s\"]", id(unknown)).get("left")).isEmpty();
    await("out", () -> press.state(unknown, press.telegram()).equals("sent"));
    assertThat(TELEGRAM.messages(press.chat())).hasSize(1);
  }

  @Test
  void whatAWithdrawalCalledOffNeverGoesOut() {
    String material = press.approved("Qaytarilgan", BODY);
    press.publish(material, press.site());
    await("out", () -> press.state(material, press.site()).equals("sent"));
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.WITHOUT_RIGHT);
    press.publish(material, press.telegram());
    await("failed", () -> press.state(material, press.telegram()).equals("failed"));
    press
        .hokim()
        .post("/api/v1/newsroom/materials/" + material + "/withdraw", "{\"note\":\"Bekor\"}");
    await("called off", () -> press.state(material, press.telegram()).equals("cancelled"));
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.ADMINISTRATOR);
    var retried =
        press.office().post("/api/v1/publishing/deliveries/" + id(material) + "/retry", "{}");
    assertThat(retried.status()).isEqualTo(409);
    assertThat(again("\"failed\":[\"%s\"]", id(material)).get("going")).isEmpty();
    assertThat(press.state(material, press.telegram())).isEqualTo("cancelled");
    assertThat(TELEGRAM.messages(press.chat())).isEmpty();
  }

  @Test
  void whatWasWithdrawnWhileItWasUnknownIsCalledOff() {
    String material = unknown("Javobsiz va qaytarilgan");
    withdrawn(material);
    var done = again("\"notThere\":[\"%s\"]", id(material));
    assertThat(done.get("going")).isEmpty();
    assertThat(done.get("left")).hasSize(1);
    assertThat(press.state(material, press.telegram())).isEqualTo("cancelled");
    assertThat(TELEGRAM.messages(press.chat())).isEmpty();
  }

  @Test
  void onTheDeskSheIsToldThatItDoesNotGoOut() {
    String material = unknown("Balki chiqqan edi");
    withdrawn(material);
    var desk = Desk.of(house, press.office());
    var _ =
        desk.submit(
            "/desk/publishing/deliveries/" + id(material) + "/not-there", "material=" + material);
    assertThat(desk.get("/desk/publishing/materials/" + material).body())
        .contains("Material bu orada qaytarib olindi, u chiqmaydi.");
    assertThat(press.state(material, press.telegram())).isEqualTo("cancelled");
  }

  @Test
  void theDeskOffersAChoiceAndTellsWhatItLeft() {
    String one = failed("Birinchi");
    String two = unknown("Ikkinchi");
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.ADMINISTRATOR);
    var desk = Desk.of(house, press.office());
    var page = Jsoup.parse(desk.get("/desk/publishing").body());
    assertThat(page.select("input[name=failed]").eachAttr("value")).containsExactly(id(one));
    assertThat(page.select("input[name=notThere]").eachAttr("value")).containsExactly(id(two));
    assertThat(desk.submit("/desk/publishing/again", "x=").statusCode()).isIn(302, 303);
    var sent = desk.submit("/desk/publishing/again", "failed=" + id(one));
    assertThat(sent.statusCode()).isIn(302, 303);
    await("out", () -> press.state(one, press.telegram()).equals("sent"));
    var late = desk.submit("/desk/publishing/again", "failed=" + id(one) + "&notThere=" + id(two));
    assertThat(Jsoup.parse(late.body()).select("#left .row").eachText())
        .singleElement()
        .asString()
        .contains("Birinchi");
    await("out", () -> press.state(two, press.telegram()).equals("sent"));
    var reader = Desk.of(house, house.colleague(press.office(), Role.EDITOR));
    failed("Uchinchi");
    var seen = Jsoup.parse(reader.get("/desk/publishing").body());
    assertThat(seen.text()).contains("Uchinchi");
    assertThat(seen.select("input[name=failed]")).isEmpty();
    assertThat(
            house
                .colleague(press.office(), Role.EDITOR)
                .post(AGAIN, "{\"failed\":[\"" + id(one) + "\"]}")
                .status())
        .isEqualTo(403);
  }

  private String failed(String headline) {
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.WITHOUT_RIGHT);
    String material = press.approved(headline, BODY);
    press.publish(material, press.telegram());
    await("failed", () -> press.state(material, press.telegram()).equals("failed"));
    return material;
  }

  private String unknown(String headline) {
    TELEGRAM.role(press.chat(), TelegramStandIn.Role.ADMINISTRATOR);
    TELEGRAM.next(press.chat(), Fault.CUT_BEFORE_TAKING);
    String material = press.approved(headline, BODY);
    press.publish(material, press.telegram());
    await("unknown", () -> press.state(material, press.telegram()).equals("unknown"));
    return material;
  }

  private void withdrawn(String material) {
    press.publish(material, press.site());
    await("out", () -> press.state(material, press.site()).equals("sent"));
    var answer =
        press
            .hokim()
            .post("/api/v1/newsroom/materials/" + material + "/withdraw", "{\"note\":\"Bekor\"}");
    assertThat(answer.status()).isEqualTo(200);
    await(
        "to be taken back",
        () -> press.delivery(material, press.telegram()).get("act").asString().equals("withdraw"));
  }

  private String id(String material) {
    return press.delivery(material, press.telegram()).get("id").asString();
  }

  private JsonNode again(String chosen, Object... ids) {
    var answer = press.office().post(AGAIN, "{" + chosen.formatted(ids) + "}");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
