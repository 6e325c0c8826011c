package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.website.sections.Events;

/** The office invites; whoever reads sees what is coming, and nothing that is over. */
@HouseTest
class EventsModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EVENTS = "/api/v1/website/events";

  @Autowired House house;
  @Autowired Events events;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void anEventStandsOnItsPageInTheListAndOnTheFirstPage() {
    assertThat(press.page("/oz/").select(".press-menu").text()).doesNotContain("Tadbirlar");
    assertThat(press.page("/oz/events").select(".empty")).isNotEmpty();
    announce("Ochiq eshiklar kuni", Duration.ofDays(2));
    var home = press.page("/oz/");
    assertThat(home.select(".home-events h3 a").text()).isEqualTo("Ochiq eshiklar kuni");
    assertThat(home.select(".press-menu").text()).contains("Tadbirlar");
    String path = press.page("/oz/events").select(".events h2 a").attr("href");
    assertThat(path).startsWith("/oz/events/ochiq-eshiklar-kuni-");
    var page = press.page(path);
    assertThat(page.select(".facts").text()).contains("Madaniyat saroyi, katta zal");
    assertThat(page.select("script[type=application/ld+json]").html())
        .contains("\"@type\":\"Event\"", "EventScheduled", "+05:00");
    assertThat(press.page(path.replace("/oz/", "/uz/")).select("h1").text())
        .isEqualTo("Очиқ эшиклар куни");
    assertThat(press.page(path.replace("/oz/", "/en/")).select("meta[name=robots]"))
        .as("not written in English")
        .isNotEmpty();
    assertThat(press.get("/sitemap.xml").body()).contains("/oz/events", path);
    assertThat(press.get(path + "/").statusCode()).isEqualTo(301);
  }

  @Test
  void whatIsOverLeavesByItselfThoughPagesAreKept() {
    announce("Qisqa uchrashuv", Duration.ofMinutes(30));
    assertThat(press.get("/oz/events").body()).contains("Qisqa uchrashuv");
    assertThat(press.get("/oz/").body()).contains("Qisqa uchrashuv");
    String month = press.page("/oz/events").select(".months a").attr("href");
    house.clock().advance(Duration.ofMinutes(151));
    assertThat(press.get("/oz/events").body()).doesNotContain("Qisqa uchrashuv");
    assertThat(press.get("/oz/").body()).doesNotContain("Qisqa uchrashuv");
    assertThat(press.get(month).body()).as("past ones by month").contains("Qisqa uchrashuv");
    assertThat(press.get("/oz/events?month=13").statusCode()).isEqualTo(404);
  }

  @Test
  void calendarsTakeOneOrAllAndLearnWhatIsCancelled() {
    String id = announce("Hosil bayrami", Duration.ofDays(3));
    var calendar = press.get("/oz/events.ics");
    assertThat(calendar.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("UID:" + id, "SUMMARY:Hosil bayrami", "LOCATION:Madaniyat saroyi\\, katta zal");
    String path = press.page("/oz/events").select(".events h2 a").attr("href");
    assertThat(press.get(path + ".ics").body()).contains("UID:" + id, "STATUS:CONFIRMED");
    var changed = sent("Hosil bayrami", Duration.ofDays(3));
    changed.put("cancelled", true);
    assertThat(put(id, "\"1\"", changed)).isEqualTo(200);
    assertThat(put(id, "\"1\"", changed)).as("somebody was faster").isEqualTo(412);
    assertThat(press.get("/oz/events.ics").body()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(press.page(path).select(".facts").text()).contains("Bekor qilindi");
    assertThat(press.get("/oz/nowhere.ics").statusCode()).isEqualTo(404);
  }

  @Test
  void aRemovedOneIsGoneAndItsAddressIsNobodyElses() {
    String id = announce("Sayil", Duration.ofDays(1));
    String path = press.page("/oz/events").select(".events h2 a").attr("href");
    press.office().as(() -> events.remove(UUID.fromString(id)));
    assertThat(press.get(path).statusCode()).isEqualTo(404);
    announce("Sayil", Duration.ofDays(1));
    assertThat(press.page("/oz/events").select(".events h2 a").attr("href")).isEqualTo(path + "-2");
    press.office().as(() -> events.restore(UUID.fromString(id)));
    assertThat(press.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void halfAnInvitationIsRefused() {
    for (String field : new String[] {"title", "place", "begins"}) {
      var half = sent("Sayil", Duration.ofDays(1));
      half.remove(field);
      assertThat(press.office().post(EVENTS, JSON.writeValueAsString(half)).status())
          .as(field)
          .isEqualTo(422);
    }
    var backwards = sent("Sayil", Duration.ofDays(1));
    backwards.put("ends", house.clock().instant().toString());
    assertThat(press.office().post(EVENTS, JSON.writeValueAsString(backwards)).status())
        .isEqualTo(422);
    var led = sent("Sayil", Duration.ofDays(1));
    led.put("link", "javascript:alert(1)");
    assertThat(press.office().post(EVENTS, JSON.writeValueAsString(led)).status()).isEqualTo(422);
  }

  private String announce(String title, Duration ahead) {
    return press.add(EVENTS, sent(title, ahead));
  }

  private Map<String, Object> sent(String title, Duration ahead) {
    Instant begins = house.clock().instant().plus(ahead);
    return new HashMap<>(
        Map.of(
            "title", Map.of("uz-Latn", title),
            "place", Map.of("uz-Latn", "Madaniyat saroyi, katta zal"),
            "about", Map.of("uz-Latn", "<p>Hamma kelishi mumkin.</p>"),
            "begins", begins.toString()));
  }

  private int put(String id, String version, Map<String, ?> sent) {
    return press
        .office()
        .send(
            press
                .office()
                .request(EVENTS + "/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(sent))))
        .status();
  }
}
