package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** An office with a Telegram channel, and what its people do there. */
public record PressOffice(Office office, Office hokim, String chat, String telegram, String site) {

  private static final String CHANNELS = "/api/v1/publishing/channels";

  public static PressOffice in(House house) {
    var office = house.organisation();
    String chat = "@namuna_" + UUID.randomUUID().toString().substring(0, 8);
    var _ = TELEGRAM.addChannel(chat, "Namuna");
    String settings =
        "{\"kind\":\"telegram\",\"name\":\"Namuna"
            + " kanali\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}";
    String telegram =
        office
            .post(CHANNELS, settings.formatted(TELEGRAM.token(), chat))
            .json()
            .get("id")
            .asString();
    String site = office.get(CHANNELS).json().get("items").get(0).get("id").asString();
    return new PressOffice(office, house.colleague(office, Role.HOKIM), chat, telegram, site);
  }

  /** Writes, submits and approves. */
  public String approved(String headline, String body) {
    return approved("news", headline, body);
  }

  String approved(String kind, String headline, String body) {
    String draft =
        "{\"kind\":\"%s\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"%s\"}}";
    var made = office.post("/api/v1/newsroom/materials", draft.formatted(kind, headline, body));
    String path = "/api/v1/newsroom/materials/" + made.json().get("id").asString();
    var _ = office.post(path + "/submit", "{}");
    assertThat(hokim.post(path + "/approve", "{}").status()).isEqualTo(200);
    return made.json().get("id").asString();
  }

  public void publish(String material, String channel) {
    var answer =
        office.post(
            "/api/v1/publishing/materials/" + material + "/publish",
            "{\"channels\":[\"" + channel + "\"]}");
    assertThat(answer.status()).isEqualTo(202);
  }

  /** Nothing goes to the Telegram channel before that time. */
  void pause(Channels channels, Instant until) {
    boolean paused =
        office.rows(
            () -> {
              channels.pause(UUID.fromString(telegram), until);
              return true;
            });
    assertThat(paused).isTrue();
  }

  public JsonNode delivery(String material, String channel) {
    return office
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .filter(one -> one.get("channel").asString().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  public String state(String material, String channel) {
    return delivery(material, channel).get("state").asString();
  }

  int readings(House house, String material) {
    return office.<Integer>rows(
        () ->
            house
                .jdbc()
                .sql("select max(readings) from publishing_delivery where material = ?::uuid")
                .param(material)
                .query(Integer.class)
                .single());
  }
}
