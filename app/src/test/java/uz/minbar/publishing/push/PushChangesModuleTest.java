package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.PUSH;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;

/** What becomes of a notice once its material is corrected or withdrawn. */
@HouseTest
class PushChangesModuleTest {

  @Autowired House house;
  @Autowired Push push;

  PushOffice press;

  @BeforeEach
  void anOfficeThatSendsNotices() {
    press = PushOffice.in(house, push);
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatSleepersHaveNotSeen() {
    var awake = press.browser(Language.UZ_LATN);
    var asleep = press.browser(Language.UZ_LATN);
    PUSH.asleep(asleep.endpoint(), true);
    String id = press.approved(PushOffice.news("Suv 5 mayda keladi", ""));
    press.publish(id);
    await("taken", () -> press.tally(id, "taken") == 2);
    var late = press.browser(Language.UZ_LATN);
    press.correct(id, "{\"note\":\"sana\",\"headline\":{\"uz-Latn\":\"Suv 6 mayda keladi\"}}");
    await("corrected", () -> PUSH.messages(awake.endpoint()).size() == 2);
    var shown = PushOffice.shown(awake);
    assertThat(shown.get("title").asString()).isEqualTo("Tuzatish: Suv 6 mayda keladi");
    assertThat(shown.get("silent").asBoolean()).isTrue();
    await("kept", () -> press.waiting() == 0);
    PUSH.asleep(asleep.endpoint(), false);
    assertThat(PushOffice.only(asleep).content().get("title").asString())
        .isEqualTo("Tuzatish: Suv 6 mayda keladi");
    assertThat(PUSH.messages(late.endpoint())).isEmpty();
  }

  @Test
  void aCorrectionOfOtherWordsOrOfYesterdaysStaysOnThePage() {
    var browser = press.browser(Language.UZ_LATN);
    String id = press.approved(PushOffice.news("Bogʻcha ochildi", "Yangi bino."));
    press.publish(id);
    await("taken", () -> press.tally(id, "taken") == 1);
    press.correct(id, "{\"note\":\"imlo\",\"body\":{\"uz-Latn\":\"<p>Boshqa matn.</p>\"}}");
    assertThat(press.noticesOf(id)).isEqualTo(1);
    house.clock().advance(Duration.ofDays(2));
    press.correct(
        id, "{\"note\":\"nomi\",\"headline\":{\"uz-Latn\":\"Ikkinchi bogʻcha ochildi\"}}");
    assertThat(press.noticesOf(id)).isEqualTo(1);
    assertThat(PUSH.messages(browser.endpoint())).hasSize(1);
  }

  @Test
  void whatStillWaitsIsCorrectedInPlace() {
    var browser = press.browser(Language.UZ_LATN);
    String id = press.approved(PushOffice.news("Eski sarlavha", ""));
    PushOffice.hold(browser);
    press.publish(id);
    await("told to wait", () -> press.waits(browser) > 500);
    press.correct(id, "{\"note\":\"soʻz\",\"headline\":{\"uz-Latn\":\"Yangi sarlavha\"}}");
    house.clock().advance(Duration.ofMinutes(12));
    await("taken", () -> press.tally(id, "taken") == 1 && press.waiting() == 0);
    assertThat(PUSH.messages(browser.endpoint()))
        .allMatch(one -> one.content().get("title").asString().endsWith("Yangi sarlavha"));
  }

  @Test
  void aWithdrawalStopsWhatWaitsAndIsToldToTheOthers() {
    var told = press.browser(Language.UZ_LATN);
    var waits = press.browser(Language.UZ_LATN);
    String id = press.approved(PushOffice.news("Notoʻgʻri xabar", ""));
    PushOffice.hold(waits);
    press.publish(id);
    await("one taken", () -> press.tally(id, "taken") == 1 && press.waits(waits) > 500);
    press.act(id, "withdraw", "{\"note\":\"xato\"}");
    press.settled(id);
    await("told", () -> PUSH.messages(told.endpoint()).size() == 2);
    assertThat(PUSH.shown(told.endpoint())).hasSize(1);
    assertThat(PushOffice.shown(told).get("title").asString())
        .isEqualTo("Qaytarib olindi: Notoʻgʻri xabar");
    assertThat(PushOffice.shown(told).get("body").asString()).contains("Sababi: xato");
    assertThat(press.tally(id, "waiting")).isZero();
    house.clock().advance(Duration.ofMinutes(12));
    await("all settled", () -> press.waiting() == 0);
    assertThat(PUSH.messages(waits.endpoint()))
        .noneMatch(one -> one.content().get("title").asString().equals("Notoʻgʻri xabar"));
  }
}
