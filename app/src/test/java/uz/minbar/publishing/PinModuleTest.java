package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.Fault;

@HouseTest
class PinModuleTest {

  @Autowired House house;
  @Autowired Channels channels;

  @Test
  void whatIsOutIsPinnedWhereThePlatformHasPins() {
    var press = PressOffice.in(house);
    var id = press.approved("Muhim", "<p>Koʻrinib tursin.</p>");
    for (var channel : new String[] {press.telegram(), press.site()}) {
      press.publish(id, channel);
      await("sent", () -> press.state(id, channel).equals("sent"));
    }
    assertThat(pin(press, id, press.telegram())).isEqualTo(202);
    await("pinned", () -> TELEGRAM.pinned(press.chat()).size() == 1);
    await("settled", () -> press.state(id, press.telegram()).equals("sent"));
    assertThat(press.delivery(id, press.telegram()).get("act").asString()).isEqualTo("pin");
    assertThat(TELEGRAM.messages(press.chat())).hasSize(1);
    assertThat(pin(press, id, press.site())).isEqualTo(409);
  }

  @Test
  void aWithdrawalThatComesWhileItIsBeingPinnedIsNotLost() {
    var press = PressOffice.in(house);
    var id = press.approved("Muhim", "<p>Koʻrinib tursin.</p>");
    press.publish(id, press.telegram());
    await("sent", () -> press.state(id, press.telegram()).equals("sent"));
    TELEGRAM.next(press.chat(), Fault.slow(Duration.ofSeconds(2)));
    assertThat(pin(press, id, press.telegram())).isEqualTo(202);
    await("being pinned", () -> press.state(id, press.telegram()).equals("sending"));
    var quiet = house.clock().instant().plus(Duration.ofMinutes(1));
    press.pause(channels, quiet);
    var withdrawn =
        press.hokim().post("/api/v1/newsroom/materials/" + id + "/withdraw", "{\"note\":\"Xato\"}");
    assertThat(withdrawn.status()).isEqualTo(200);
    await("pinned", () -> !TELEGRAM.pinned(press.chat()).isEmpty());
    house.clock().advance(Duration.ofMinutes(2));
    await("gone", () -> TELEGRAM.visible(press.chat()).isEmpty());
  }

  private static int pin(PressOffice press, String id, String channel) {
    String delivery = press.delivery(id, channel).get("id").asString();
    return press.office().post("/api/v1/publishing/deliveries/" + delivery + "/pin", "").status();
  }
}
