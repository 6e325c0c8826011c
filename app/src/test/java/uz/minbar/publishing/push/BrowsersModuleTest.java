package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.NOBODY;
import static uz.minbar.house.Outside.PUSH;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.web.Problem;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;

/** Which browsers are taken in, and how they leave. */
@HouseTest
class BrowsersModuleTest {

  @Autowired House house;
  @Autowired Push push;

  PushOffice press;

  @BeforeEach
  void anOfficeThatSendsNotices() {
    press = PushOffice.in(house, push);
  }

  @Test
  void whoEndsItGetsNothingThatWaits() {
    var browser = press.browser(Language.UZ_LATN);
    PushOffice.hold(browser);
    String id = press.approved(PushOffice.news("Kech", ""));
    press.publish(id);
    await("told to wait", () -> press.waits(browser) > 500);
    press.office().as(() -> push.end(browser.endpoint()));
    press.office().as(() -> push.end(browser.endpoint()));
    assertThat(press.waiting()).isZero();
    assertThat(press.browsers().get("uz-Latn")).isNull();
    house.clock().advance(Duration.ofMinutes(12));
    assertThat(PUSH.messages(browser.endpoint())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.org/a",
        "https://169.254.169.254/latest",
        "https://localhost/a",
        "https://127.0.0.1/a",
        "ftp://push.example.org/a",
        "yoʻq"
      })
  void anAddressInsideOrInTheClearIsNone(String endpoint) {
    String key = press.office().as(push::key);
    var sound = PUSH.subscribe(key, house.clock()::instant);
    assertThatThrownBy(() -> press.begin(endpoint, sound.p256dh(), sound.auth()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void keysThatSealNothingAreNone() {
    String key = press.office().as(push::key);
    var sound = PUSH.subscribe(key, house.clock()::instant);
    String nowhere = "http://" + NOBODY + "/a";
    for (String wrong : List.of("", "qisqa", "!", "B" + "A".repeat(86))) {
      assertThatThrownBy(() -> press.begin(nowhere, wrong, sound.auth()))
          .isInstanceOf(Problem.class);
    }
    for (String wrong : List.of("", "qisqa", sound.p256dh())) {
      assertThatThrownBy(() -> press.begin(nowhere, sound.p256dh(), wrong))
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> press.begin(nowhere + "a".repeat(1_000), sound.p256dh(), sound.auth()))
        .isInstanceOf(Problem.class);
    press.begin(nowhere, sound.p256dh(), sound.auth());
    press.begin(nowhere, sound.p256dh(), sound.auth());
    assertThat(press.browsers().get("uz-Latn").asInt()).isEqualTo(1);
  }
}
