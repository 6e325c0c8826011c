package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.GRAPH;
import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.graph.GraphRefusal;
import uz.minbar.outside.graph.GraphStandIn;

/** How what went out was seen and answered is read back, at growing distances. */
@HouseTest
class FiguresModuleTest {

  @Autowired House house;

  PressOffice press;
  String material;

  @BeforeEach
  void somethingIsOut() {
    press = PressOffice.in(house);
    material = press.approved("Suv keldi", "<p>Taʼmir tugadi.</p>");
  }

  @Test
  void whatIsOutIsReadBackAgainAndAgain() {
    out(press.telegram());
    out(press.site());
    assertThat(figures().get("history").size()).isZero();
    assertThat(sums()).containsExactly("views 0 false [\"Namuna kanali\"]");
    seen(987, 12L);
    house.clock().advance(Duration.ofMinutes(61));
    await("the first figures", () -> reads() == 1);
    assertThat(sums()).containsExactly("views 987 false []", "reactions 12 false []");
    seen(28_640, 1_230L, 40L);
    house.clock().advance(Duration.ofHours(5));
    await("the next figures", () -> reads() == 2);
    assertThat(sums()).containsExactly("views 28600 true []", "reactions 1240 true []");
    var first = figures().get("history").valueStream().filter(this::ofPlatform).findFirst();
    assertThat(first.orElseThrow().get("counts").toString())
        .isEqualTo(
            "{\"views\":{\"number\":987,\"rounded\":false},\"reactions\":{\"number\":12,\"rounded\":false}}");
    String panel =
        Desk.of(house, press.office()).get("/desk/publishing/materials/" + material).body();
    assertThat(panel).contains("Koʻrishlar: ≈28\u00a0600");
    assertThat(Jsoup.parse(panel).text())
        .contains("Koʻrishlar: ≈28 600 · Reaksiyalar: ≈1 240 (", "holatiga)")
        .contains("platforma sonni yaxlitlab aytadi");
    var growth = Jsoup.parse(panel).select("#figures");
    assertThat(growth.select("polyline").attr("points").split(" ")).hasSize(3);
    assertThat(growth.select("tbody tr").eachText())
        .satisfiesExactly(
            second -> assertThat(second).endsWith("≈28 600 ≈1 240"),
            one -> assertThat(one).endsWith("987 12"));
    assertThat(growth.select("svg").attr("aria-label")).endsWith("28\u00a0600");
    assertThat(house.organisation().get(path()).status()).isEqualTo(404);
  }

  @Test
  void aPageThatCannotBeReadIsAskedAgainSoonAndThenGivenTime() {
    out(press.telegram());
    TELEGRAM.preview(press.chat(), false);
    for (int tries = 1; tries <= 2; tries++) {
      int expected = tries;
      house.clock().advance(Duration.ofMinutes(61));
      await("asked in vain", () -> planned("tries") == expected);
    }
    house.clock().advance(Duration.ofMinutes(61));
    await("left until the next distance", () -> planned("tries") == 0);
    assertThat(planned("extract(epoch from c.due_at - d.sent_at)::int")).isEqualTo(6 * 3600);
    assertThat(sums()).isEmpty();
    assertThat(press.state(material, press.telegram())).isEqualTo("sent");
    TELEGRAM.preview(press.chat(), true);
    house.clock().advance(Duration.ofHours(3));
    await("read after all", () -> reads() == 1);
  }

  @Test
  void wherePlatformAsksForQuietItGetsIt() {
    String page = "namuna." + UUID.randomUUID().toString().substring(0, 8);
    GRAPH.page(page, "Namuna sahifasi");
    String facebook =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"facebook\",\"name\":\"Sahifa\",\"settings\":{\"page\":\"%s\",\"token\":\"%s\"}}"
                    .formatted(page, GRAPH.token(page)))
            .json()
            .get("id")
            .asString();
    out(facebook);
    GRAPH.seen(page, message(facebook), new GraphStandIn.Seen(900, 80, 7, 6));
    GRAPH.next(page, GraphRefusal.LIMIT);
    house.clock().advance(Duration.ofMinutes(61));
    await("put off", () -> planned("extract(epoch from c.due_at - d.sent_at)::int") > 2 * 3600);
    assertThat(planned("tries")).isZero();
    assertThat(sums()).isEmpty();
    house.clock().advance(Duration.ofMinutes(61));
    await("read later", () -> reads() == 1);
    assertThat(sums())
        .containsExactly(
            "views 900 false []",
            "reactions 80 false []",
            "forwards 7 false []",
            "comments 6 false []");
  }

  private void out(String channel) {
    press.publish(material, channel);
    await("it is out", () -> press.state(material, channel).equals("sent"));
  }

  private void seen(long views, Long... reactions) {
    TELEGRAM
        .people()
        .read(press.chat(), Long.parseLong(message(press.telegram())), views, reactions);
  }

  private String message(String channel) {
    return press.delivery(material, channel).get("receipt").get("messages").get(0).asString();
  }

  private String path() {
    return "/api/v1/publishing/materials/" + material + "/figures";
  }

  private JsonNode figures() {
    return press.office().get(path()).json();
  }

  private List<String> sums() {
    return figures()
        .get("sums")
        .valueStream()
        .map(
            sum ->
                sum.get("measure").asString()
                    + " "
                    + sum.get("count").get("number").asLong()
                    + " "
                    + sum.get("count").get("rounded").asBoolean()
                    + " "
                    + sum.get("unknown"))
        .toList();
  }

  /** How often a platform told figures. */
  private long reads() {
    return figures().get("history").valueStream().filter(this::ofPlatform).count();
  }

  private boolean ofPlatform(JsonNode read) {
    return !ofSite(read);
  }

  private boolean ofSite(JsonNode read) {
    return Stream.of(press.site())
        .flatMap(
            site ->
                press
                    .office()
                    .get("/api/v1/publishing/materials/" + material + "/deliveries")
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(one -> one.get("channel").asString().equals(site)))
        .anyMatch(one -> one.get("id").equals(read.get("delivery")));
  }

  private int planned(String column) {
    return press
        .office()
        .rows(
            () ->
                house
                    .jdbc()
                    .sql(
                        "select coalesce(max(%s), -1) from publishing_counting c join publishing_delivery d on d.id = c.delivery"
                            .formatted(column))
                    .query(Integer.class)
                    .single());
  }
}
