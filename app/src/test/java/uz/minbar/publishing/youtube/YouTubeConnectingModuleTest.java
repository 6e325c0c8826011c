package uz.minbar.publishing.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.YOUTUBE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** An office connects its channel by a code that it types in at Google. */
@HouseTest
class YouTubeConnectingModuleTest {

  private static final String CHANNELS = "/api/v1/publishing/channels";

  @Autowired House house;

  private static String added(Office office, String client) {
    String sent =
        "{\"kind\":\"youtube\",\"name\":\"Videolar\",\"settings\":{\"client\":\"%s\",\"token\":\"%s\"}}"
            .formatted(client, YOUTUBE.secret(client));
    var answer = office.post(CHANNELS, sent);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.response().body()).doesNotContain(YOUTUBE.secret(client));
    return answer.json().get("id").asString();
  }

  private static String ask(Office office, String id) {
    var answer = office.post(CHANNELS + "/" + id + "/connect", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("address").asString()).isEqualTo("https://www.google.com/device");
    return answer.json().get("code").asString();
  }

  private static int finish(Office office, String id) {
    return office.post(CHANNELS + "/" + id + "/connected", "").status();
  }

  private static String place(Office office, String id) {
    return office.get(CHANNELS + "/" + id).json().get("settings").path("channel").asString("");
  }

  @Test
  void aCodeThatWasTypedInConnectsAndOneThatWasNotDoesNot() {
    var office = house.organisation();
    String id = added(office, YOUTUBE.channel("Namuna tumani"));
    assertThat(finish(office, id)).as("nobody asked for a code").isEqualTo(409);
    String code = ask(office, id);
    assertThat(finish(office, id)).as("not typed in yet").isEqualTo(409);
    assertThat(place(office, id)).isEmpty();
    YOUTUBE.typeIn(code, true);
    assertThat(finish(office, id)).isEqualTo(200);
    assertThat(place(office, id)).isEqualTo("Namuna tumani");
  }

  @Test
  void whoDoesNotAllowItAndWhoIsTooLateBeginAnew() {
    var office = house.organisation();
    String id = added(office, YOUTUBE.channel("Namuna tumani"));
    YOUTUBE.typeIn(ask(office, id), false);
    assertThat(finish(office, id)).isEqualTo(409);
    YOUTUBE.typeIn(ask(office, id), true);
    house.clock().advance(Duration.ofMinutes(31));
    assertThat(finish(office, id)).isEqualTo(409);
    assertThat(place(office, id)).isEmpty();
  }

  @Test
  void anAccountWithoutAChannelIsNotConnected() {
    var office = house.organisation();
    String id = added(office, YOUTUBE.channel(""));
    YOUTUBE.typeIn(ask(office, id), true);
    assertThat(finish(office, id)).isEqualTo(409);
    assertThat(place(office, id)).isEmpty();
  }

  @Test
  void whoMayNotManageChannelsConnectsNoneAndNoOtherKindIsConnected() {
    var office = house.organisation();
    String id = added(office, YOUTUBE.channel("Namuna tumani"));
    var colleague = house.colleague(office, Role.HOKIM);
    assertThat(colleague.post(CHANNELS + "/" + id + "/connect", "").status()).isEqualTo(403);
    String manual =
        office
            .post(CHANNELS, "{\"kind\":\"manual\",\"name\":\"Qoʻlda\",\"settings\":{}}")
            .json()
            .get("id")
            .asString();
    assertThat(office.post(CHANNELS + "/" + manual + "/connect", "").status()).isEqualTo(404);
  }

  @Test
  void anotherNameLeavesItConnectedAndAnotherSecretDoesNot() {
    var office = house.organisation();
    String client = YOUTUBE.channel("Namuna tumani");
    String id = added(office, client);
    YOUTUBE.typeIn(ask(office, id), true);
    assertThat(finish(office, id)).isEqualTo(200);
    var desk = Desk.of(house, office);
    String path = "/desk/publishing/channels/" + id;
    String form = "language=uz-Latn&form=lead&client=" + client + "&name=Lavhalar&token=";
    var _ = desk.get(path);
    assertThat(desk.submit(path, form).statusCode()).isEqualTo(302);
    assertThat(place(office, id)).isEqualTo("Namuna tumani");
    assertThat(desk.get("/desk/publishing").body()).contains("Lavhalar", "Namuna tumani");
    assertThat(desk.submit(path, form + YOUTUBE.secret(client)).statusCode()).isEqualTo(302);
    assertThat(place(office, id)).isEmpty();
  }
}
