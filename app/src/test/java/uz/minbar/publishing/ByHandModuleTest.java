package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** What a person places: she is reminded when its time comes, gets the words, gives the link. */
@HouseTest
class ByHandModuleTest {

  @Autowired House house;

  PressOffice press;
  String channel;

  @BeforeEach
  void anOfficeWithANewspaper() {
    press = PressOffice.in(house);
    channel =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"manual\",\"name\":\"Namuna gazetasi\",\"settings\":{\"how\":\"Pochta\"}}")
            .json()
            .get("id")
            .asString();
  }

  @Test
  void sheIsRemindedAtItsTimeAndAskedForTheLink() {
    var id = press.approved("Gazetaga", "<p>Suv <a href='https://suv.example/1'>keldi</a>.</p>");
    var at = house.clock().instant().plus(Duration.ofHours(2));
    var planned =
        press
            .office()
            .post(
                "/api/v1/publishing/materials/" + id + "/publish",
                "{\"channels\":[\"%s\"],\"at\":\"%s\"}".formatted(channel, at));
    assertThat(planned.status()).isEqualTo(202);
    house.clock().advance(Duration.ofHours(2).plusMinutes(1));
    await("its turn", () -> !press.delivery(id, channel).get("error").isNull());
    assertThat(press.state(id, channel)).isEqualTo("waiting");
    String words = press.delivery(id, channel).get("error").asString();
    assertThat(today()).contains("Gazetaga", "Namuna gazetasi", words);
    String panel = Desk.of(house, press.office()).get("/desk/publishing/materials/" + id).body();
    assertThat(panel).contains("Suv keldi (https://suv.example/1).");
    String delivery = press.delivery(id, channel).get("id").asString();
    var found =
        press
            .office()
            .post(
                "/api/v1/publishing/deliveries/" + delivery + "/found",
                "{\"address\":\"https://gazeta.example/2026/7\"}");
    assertThat(found.status()).isEqualTo(204);
    assertThat(press.state(id, channel)).isEqualTo("sent");
    assertThat(press.delivery(id, channel).get("address").asString())
        .isEqualTo("https://gazeta.example/2026/7");
    assertThat(today()).doesNotContain(words);
  }

  private String today() {
    return Desk.of(house, press.office()).get("/desk").body();
  }
}
