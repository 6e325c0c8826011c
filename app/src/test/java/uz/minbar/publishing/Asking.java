package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.outside.TelegramStandIn;

/** An office that asks the followers of its Telegram channel, and what its people do then. */
record Asking(House house, PressOffice press, String material) {

  static final String QUESTION = "Bozor qayerda boʻlsin?";
  static final String ANSWERS = "<ul><li>Markazda</li><li>Chekkada</li></ul>";

  static Asking in(House house) {
    return in(house, PressOffice.in(house));
  }

  private static Asking in(House house, PressOffice press) {
    String body = "<p>Fikringiz kerak.</p>" + ANSWERS;
    return new Asking(house, press, press.approved("poll", QUESTION, body));
  }

  void out() {
    press.publish(material, press.telegram());
    await("out", () -> press.state(material, press.telegram()).equals("sent"));
  }

  /** So much time passes that all whose time has come were looked through. */
  void anotherEndsWithin(Duration time) {
    long before = stops();
    var another = in(house, press);
    another.out();
    assertThat(another.closeAt(house.clock().instant().plus(time))).isEqualTo(200);
    house.clock().advance(time.plusMinutes(1));
    await("another ended", () -> another.state().equals("close sent"));
    assertThat(stops()).isEqualTo(before + 1);
  }

  void vote(int answer, int times) {
    long message = Long.parseLong(told().get("receipt").get("messages").get(0).asString());
    TELEGRAM.people().vote(press.chat(), message, answer, times);
  }

  List<String> asks() {
    return TELEGRAM.visible(press.chat()).stream()
        .map(post -> Objects.requireNonNull(post.poll()).question())
        .toList();
  }

  long stops() {
    return TELEGRAM.log(press.chat()).stream()
        .map(TelegramStandIn.Call::method)
        .filter("stopPoll"::equals)
        .count();
  }

  JsonNode told() {
    return press.delivery(material, press.telegram());
  }

  String delivery() {
    return told().get("id").asString();
  }

  String state() {
    var delivery = told();
    return delivery.get("act").asString() + " " + delivery.get("state").asString();
  }

  String error() {
    return told().path("error").asString("");
  }

  int close() {
    return close(press.office());
  }

  int close(Office office) {
    return act(office, told(), "close");
  }

  int post(String act, String sent) {
    return press
        .office()
        .post("/api/v1/publishing/deliveries/" + delivery() + "/" + act, sent)
        .status();
  }

  static int act(Office office, JsonNode delivery, String act) {
    return office
        .post("/api/v1/publishing/deliveries/" + delivery.get("id").asString() + "/" + act, "")
        .status();
  }

  int closeAt(@Nullable Instant at) {
    var sent = "{\"at\":" + (at == null ? "null" : "\"" + at + "\"") + "}";
    return press
        .office()
        .send(
            press
                .office()
                .request("/api/v1/publishing/deliveries/" + delivery() + "/closes-at")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(sent)))
        .status();
  }

  void withdraw() {
    assertThat(
            press
                .hokim()
                .post("/api/v1/newsroom/materials/" + material + "/withdraw", "{\"note\":\"Xato\"}")
                .status())
        .isEqualTo(200);
  }

  void correct(String changed) {
    assertThat(
            press
                .hokim()
                .post("/api/v1/newsroom/materials/" + material + "/correct", changed)
                .status())
        .isEqualTo(200);
  }

  List<JsonNode> polls() {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + material + "/polls")
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  String checks(String id) {
    return press.office().get("/api/v1/newsroom/materials/" + id + "/checks").response().body();
  }

  String panel() {
    return Desk.of(house, press.office()).get("/desk/publishing/materials/" + material).body();
  }

  int journal(String act) {
    return press
        .office()
        .<Integer>rows(
            () ->
                house
                    .jdbc()
                    .sql("select count(*) from staff_journal where act = ?")
                    .param(act)
                    .query(Integer.class)
                    .single());
  }
}
