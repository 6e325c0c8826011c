package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.PUSH;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;
import uz.minbar.outside.Fault;
import uz.minbar.outside.push.PushStandIn.Message;

/** Browsers get a word once, whatever their push services do. */
@HouseTest
class PushModuleTest {

  @Autowired House house;
  @Autowired Push push;

  PushOffice press;

  @BeforeEach
  void anOfficeThatSendsNotices() {
    press = PushOffice.in(house, push);
  }

  @Test
  void eachBrowserGetsTheWordOnceInItsLanguage() {
    var latin = press.browser(Language.UZ_LATN);
    var cyrillic = press.browser(Language.UZ_CYRL);
    var russian = press.browser(Language.RU);
    String id = press.approved(PushOffice.news("Suv keldi", "Quvur almashtirildi."));
    press.publish(id);
    var _ = press.order(id, List.of(press.channel()));
    await("taken", () -> press.tally(id, "taken") == 1);
    var message = PushOffice.only(latin);
    assertThat(message.content().get("title").asString()).isEqualTo("Suv keldi");
    assertThat(message.content().get("body").asString()).isEqualTo("Quvur almashtirildi.");
    assertThat(message.content().get("path").asString()).startsWith("/oz/news/suv-keldi");
    assertThat(message.content().get("silent").asBoolean()).isFalse();
    assertThat(message.topic()).isEqualTo(id.replace("-", ""));
    assertThat(message.ttl()).isBetween(86_000L, 86_400L);
    await("Cyrillic", () -> !PUSH.messages(cyrillic.endpoint()).isEmpty());
    assertThat(PushOffice.only(cyrillic).content().get("title").asString()).isEqualTo("Сув келди");
    assertThat(PushOffice.only(cyrillic).content().get("body").asString())
        .isEqualTo(
            "Қувур алмаштирилди.\nБу матн лотин ёзувидан автоматик ўгирилган, ҳали текширилмаган.");
    assertThat(PUSH.messages(russian.endpoint())).isEmpty();
  }

  @Test
  void aLongWordIsCutAndWithoutALeadTheTextBegins() {
    var browser = press.browser(Language.UZ_LATN);
    String id = press.approved(PushOffice.news("Uzun sarlavha ".repeat(20).strip(), ""));
    press.publish(id);
    await("taken", () -> press.tally(id, "taken") == 1);
    String title = PushOffice.only(browser).content().get("title").asString();
    assertThat(title.length()).isBetween(100, 120);
    assertThat(title).matches("(?:Uzun sarlavha )+Uzun…");
    assertThat(PushOffice.only(browser).content().get("body").asString()).isEqualTo("Quvur yangi.");
  }

  @Test
  void itIsChosenEachTimeAndLeadsToAPage() {
    String id = press.approved(PushOffice.news("Suv keldi", ""));
    var desk = Desk.of(house, press.office());
    var panel = Jsoup.parse(desk.get("/desk/publishing/materials/" + id).body());
    var label = panel.select("#channels label:contains(Brauzer xabarlari)");
    assertThat(label.text()).contains("faqat muhim xabar");
    assertThat(label.select("input").hasAttr("checked")).isFalse();
    var alone = press.order(id, List.of(press.channel()));
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.json().toString()).contains("matbuot markazini ham belgilang");
    var second =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"push\",\"name\":\"Ikkinchi\",\"settings\":{}}");
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.json().toString()).contains("kanali bitta");
  }

  @Test
  void theDeskSeesHowManyAndWhatBecameOfThem() {
    var gone = press.browser(Language.UZ_LATN);
    PUSH.end(gone.endpoint());
    var _ = press.browser(Language.UZ_LATN);
    var refusing = press.browser(Language.UZ_LATN);
    PUSH.next(refusing.endpoint(), Fault.PARSE_ERROR);
    assertThat(press.browsers().get("uz-Latn").asInt()).isEqualTo(3);
    String id = press.approved(PushOffice.news("Yoʻl ochildi", ""));
    press.publish(id);
    await("settled", () -> press.tally(id, "waiting") == 0 && press.tally(id, "taken") == 1);
    assertThat(press.tally(id, "gone")).isEqualTo(1);
    assertThat(press.tally(id, "failed")).isEqualTo(1);
    assertThat(press.browsers().get("uz-Latn").asInt()).isEqualTo(2);
    var desk = Desk.of(house, press.office());
    assertThat(Jsoup.parse(desk.get("/desk/publishing/materials/" + id).body()).text())
        .contains("Brauzerlar: 3 tadan 1 tasi oldi", "obunasi tugagan: 1", "yetmadi: 1");
    var channel = desk.get("/desk/publishing/channels/" + press.channel()).body();
    assertThat(Jsoup.parse(channel).select("#browsers").text())
        .contains("Obuna boʻlgan brauzerlar: 2", "2 Oʻzbekcha");
    house.clock().advance(Duration.ofMinutes(61));
    await("figures", () -> figures(id).contains("\"measure\":\"notices\""));
  }

  @Test
  void aServiceThatAsksForQuietGetsItAndOneThatFailsIsTriedLater() {
    var browser = press.browser(Language.UZ_LATN);
    PUSH.next(browser.endpoint(), Fault.answer429(40));
    PUSH.next(browser.endpoint(), Fault.ANSWER_5XX);
    PUSH.next(browser.endpoint(), Fault.CUT_BEFORE_TAKING);
    String id = press.approved(PushOffice.news("Gaz keldi", ""));
    press.publish(id);
    await("told to wait", () -> press.attempts(browser) == 1 && press.waits(browser) > 0);
    assertThat(press.waits(browser)).isBetween(30L, 41L);
    house.clock().advance(Duration.ofSeconds(41));
    await("failed", () -> press.attempts(browser) == 2 && press.waits(browser) > 60);
    house.clock().advance(Duration.ofMinutes(2));
    await("cut", () -> press.attempts(browser) == 3 && press.waits(browser) > 30);
    assertThat(PUSH.messages(browser.endpoint())).isEmpty();
    house.clock().advance(Duration.ofMinutes(1));
    await("taken", () -> press.tally(id, "taken") == 1);
    assertThat(PUSH.messages(browser.endpoint())).hasSize(1);
  }

  @Test
  void whatGotNoAnswerGoesAgainAndIsShownOnce() {
    var browser = press.browser(Language.UZ_LATN);
    PUSH.next(browser.endpoint(), Fault.CUT_AFTER_TAKING);
    String id = press.approved(PushOffice.news("Chiroq yondi", ""));
    press.publish(id);
    await("no answer", () -> press.attempts(browser) == 1 && press.waits(browser) > 0);
    house.clock().advance(Duration.ofMinutes(2));
    await("taken", () -> press.tally(id, "taken") == 1);
    var messages = PUSH.messages(browser.endpoint());
    assertThat(messages).hasSize(2);
    assertThat(messages).extracting(Message::topic).containsOnly(id.replace("-", ""));
    assertThat(PUSH.shown(browser.endpoint())).hasSize(1);
  }

  @Test
  void anOldWordIsNoNews() {
    var browser = press.browser(Language.UZ_LATN);
    for (int i = 0; i < 3; i++) {
      PUSH.next(browser.endpoint(), Fault.answer429(86_400));
    }
    String id = press.approved(PushOffice.news("Kechikkan xabar", ""));
    press.publish(id);
    await("told to wait", () -> press.attempts(browser) == 1 && press.waits(browser) > 80_000);
    house.clock().advance(Duration.ofDays(1).plusSeconds(10));
    await("given up", () -> press.tally(id, "failed") == 1);
    assertThat(PUSH.messages(browser.endpoint())).isEmpty();
    assertThat(press.tally(id, "waiting")).isZero();
  }

  private String figures(String material) {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + material + "/figures")
        .response()
        .body();
  }
}
