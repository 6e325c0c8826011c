package uz.minbar.publishing.evergreen;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.publishing.evergreen.Evergreens.DAILY;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.staff.Role;

/** A person starts and stops a rhythm, over the API and at the desk. */
@HouseTest
class RepeatsDeskModuleTest {

  @Autowired House house;

  private Evergreens evergreen;

  @BeforeEach
  void somethingIsOut() {
    evergreen = Evergreens.in(house);
  }

  @Test
  void onlyWhatCanBeRepeatedIsAndByWhoMay() {
    assertThat(evergreen.put(evergreen.press().office(), "\"everyDays\":0")).isEqualTo(422);
    assertThat(evergreen.put(evergreen.press().office(), "\"weekdays\":[8],\"at\":\"10:00\""))
        .isEqualTo(422);
    assertThat(evergreen.put(evergreen.press().office(), "\"everyDays\":1,\"at\":\"25:00\""))
        .isEqualTo(422);
    assertThat(
            evergreen.put(
                evergreen.press().office(), DAILY + ",\"until\":\"" + evergreen.today() + "\""))
        .isEqualTo(422);
    assertThat(evergreen.put(evergreen.press().office(), "\"everyDays\":1"))
        .as("no hours there")
        .isEqualTo(409);
    assertThat(evergreen.put(house.colleague(evergreen.press().office(), Role.EDITOR), DAILY))
        .isEqualTo(403);
    assertThat(evergreen.put(house.organisation(), DAILY)).isEqualTo(404);
    evergreen.press().publish(evergreen.material(), evergreen.press().site());
    assertThat(
            Evergreens.put(
                evergreen.press().office(), evergreen.press().site(), evergreen.material(), DAILY))
        .isEqualTo(422);
    String other = evergreen.press().approved("Hali chiqmagan", "<p>Matn.</p>");
    assertThat(
            Evergreens.put(evergreen.press().office(), evergreen.press().telegram(), other, DAILY))
        .isEqualTo(409);
    assertThat(
            evergreen
                .press()
                .office()
                .get(Evergreens.rhythms(evergreen.material()))
                .json()
                .get("items"))
        .isEmpty();
  }

  @Test
  void aSecondClickChangesNothingAndAStopCallsOffWhatHasNotBegun() {
    String hours = "{\"hours\":[{\"day\":%d,\"at\":\"23:59\"}]}";
    assertThat(
            Evergreens.send(
                evergreen.press().office(),
                "/api/v1/publishing/channels/" + evergreen.press().telegram() + "/hours",
                hours.formatted(evergreen.today().plusDays(1).getDayOfWeek().getValue())))
        .isEqualTo(200);
    assertThat(evergreen.put(evergreen.press().office(), "\"everyDays\":1")).isEqualTo(200);
    var first = evergreen.rhythm().toString();
    assertThat(evergreen.put(evergreen.press().office(), "\"everyDays\":1")).isEqualTo(200);
    assertThat(evergreen.rhythm().toString()).isEqualTo(first);
    house.clock().advance(evergreen.untilNext());
    await("written for its hour", () -> evergreen.occasions().contains(1));
    assertThat(Instant.parse(evergreen.delivery(1).get("dueAt").asString()))
        .isEqualTo(evergreen.today().atTime(23, 59).atZone(Dates.ZONE).toInstant());
    String path = Evergreens.rhythms(evergreen.material()) + "/" + evergreen.press().telegram();
    for (int click = 0; click < 2; click++) {
      assertThat(
              evergreen
                  .press()
                  .office()
                  .send(evergreen.press().office().request(path).DELETE())
                  .status())
          .isEqualTo(204);
    }
    assertThat(evergreen.delivery(1).get("state").asString()).isEqualTo("cancelled");
    evergreen.daily();
    house.clock().advance(evergreen.untilNext());
    evergreen.awaitSent(2);
    assertThat(evergreen.occasions()).as("no number is used twice").containsExactly(0, 1, 2);
  }

  @Test
  void whatWasRefusedStandsInTheFormAsItWasSent() {
    var desk = Desk.of(house, evergreen.press().office());
    String panel = "/desk/publishing/materials/" + evergreen.material();
    var refused =
        desk.submit(
            panel + "/rhythms",
            "channels=%s&by=weekdays&everyDays=9&weekdays=2&weekdays=5&at=11:30&until=2020-01-01"
                .formatted(evergreen.press().telegram()));
    assertThat(refused.statusCode()).isIn(302, 303);
    var page = Jsoup.parse(desk.get(panel).body());
    assertThat(page.select("[role=alert]").text()).isNotEmpty();
    var form = page.select("#repeats form");
    assertThat(form.select("input[name=channels][checked]")).hasSize(1);
    assertThat(form.select("input[name=by][checked]").val()).isEqualTo("weekdays");
    assertThat(form.select("input[name=weekdays][checked]").eachAttr("value"))
        .containsExactly("2", "5");
    for (var field : Map.of("everyDays", "9", "at", "11:30", "until", "2020-01-01").entrySet()) {
      assertThat(form.select("input[name=" + field.getKey() + "]").val())
          .isEqualTo(field.getValue());
    }
    assertThat(Jsoup.parse(desk.get(panel).body()).select("#until, #repeat-until").val())
        .as("once")
        .isEmpty();
  }

  @Test
  void theDeskStartsAndStopsItAndTheCalendarShowsWhatComes() {
    var desk = Desk.of(house, evergreen.press().office());
    String panel = "/desk/publishing/materials/" + evergreen.material();
    var form = Jsoup.parse(desk.get(panel).body()).select("#repeats form");
    assertThat(form.select("input[name=channels]").eachAttr("value"))
        .containsExactly(evergreen.press().telegram());
    var started =
        desk.submit(
            panel + "/rhythms",
            "channels=%s&by=weekdays&everyDays=7&weekdays=4&at=11:30&until="
                .formatted(evergreen.press().telegram()));
    assertThat(started.statusCode()).isIn(302, 303);
    assertThat(Jsoup.parse(desk.get(panel).body()).select("#repeats .row").text())
        .contains("Payshanba", "11:30");
    String calendar = "/desk/publishing/calendar?view=month&day=" + evergreen.today().plusMonths(1);
    var coming = Jsoup.parse(desk.get(calendar).body()).select(".coming .slot");
    assertThat(coming).hasSizeGreaterThanOrEqualTo(4);
    assertThat(coming.select("time").eachText()).containsOnly("11:30");
    assertThat(coming.select("form")).as("nothing to be moved yet").isEmpty();
    assertThat(
            desk.submit(panel + "/rhythms/" + evergreen.press().telegram() + "/stop", "x=")
                .statusCode())
        .isIn(302, 303);
    assertThat(evergreen.rhythm().get("nextAt").isNull()).isTrue();
    assertThat(Jsoup.parse(desk.get(calendar).body()).select(".coming")).isEmpty();
  }

  @Test
  void theCalendarOfTheApiHasTheRepeatsToCome() {
    assertThat(evergreen.put(evergreen.press().office(), "\"weekdays\":[4],\"at\":\"11:30\""))
        .isEqualTo(200);
    var from = house.clock().instant();
    assertThat(
            evergreen
                .press()
                .office()
                .get(
                    "/api/v1/publishing/calendar?from="
                        + from
                        + "&until="
                        + from.plus(Duration.ofDays(21)))
                .json()
                .get("repeats"))
        .as("Thursdays of three weeks")
        .hasSizeBetween(2, 3);
  }
}
