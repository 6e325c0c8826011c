package uz.minbar.publishing.evergreen;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.publishing.PressOffice;

/** An office whose Telegram channel has a material that stays true. */
record Evergreens(House house, PressOffice press, String material) {

  static final String DAILY = "\"everyDays\":1,\"at\":\"10:00\"";

  static Evergreens in(House house) {
    var press = PressOffice.in(house);
    String material = press.approved("Gaz oʻchsa", "<p>104 ga qoʻngʻiroq qiling.</p>");
    press.publish(material, press.telegram());
    await("out", () -> press.state(material, press.telegram()).equals("sent"));
    return new Evergreens(house, press, material);
  }

  void daily() {
    assertThat(put(press.office(), DAILY)).isEqualTo(200);
  }

  Duration untilNext() {
    return Duration.between(
        house.clock().instant(), Instant.parse(rhythm().get("nextAt").asString()).plusSeconds(1));
  }

  void awaitSent(int occasion) {
    await(
        "repeat " + occasion,
        () ->
            occasions().contains(occasion)
                && delivery(occasion).get("state").asString().equals("sent"));
  }

  void awaitSettled() {
    await("settled", () -> states().stream().allMatch("sent"::equals));
  }

  List<JsonNode> deliveries() {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .filter(one -> one.get("channel").asString().equals(press.telegram()))
        .toList();
  }

  JsonNode delivery(int occasion) {
    return deliveries().stream()
        .filter(one -> one.get("occasion").asInt() == occasion)
        .findFirst()
        .orElseThrow();
  }

  List<Integer> occasions() {
    return deliveries().stream().map(one -> one.get("occasion").asInt()).sorted().toList();
  }

  List<String> states() {
    return deliveries().stream().map(one -> one.get("state").asString()).toList();
  }

  JsonNode rhythm() {
    return press.office().get(rhythms(material)).json().get("items").get(0);
  }

  LocalDate today() {
    return LocalDate.ofInstant(house.clock().instant(), Dates.ZONE);
  }

  String newsroom(String act) {
    return "/api/v1/newsroom/materials/" + material + "/" + act;
  }

  static String rhythms(String material) {
    return "/api/v1/publishing/materials/" + material + "/rhythms";
  }

  int put(Office office, String rhythm) {
    return put(office, press.telegram(), material, rhythm);
  }

  static int put(Office office, String channel, String material, String rhythm) {
    return send(office, rhythms(material), "{\"channels\":[\"" + channel + "\"]," + rhythm + "}");
  }

  static int send(Office office, String path, String json) {
    return office
        .send(
            office
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)))
        .status();
  }
}
