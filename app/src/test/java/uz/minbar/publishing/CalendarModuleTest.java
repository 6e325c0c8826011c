package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.staff.Role;

/** What waits for its hour is seen in the calendar and can be put to another. */
@HouseTest
class CalendarModuleTest {

  private static final String BODY = "<p>Suv shu kecha soat oʻnda qaytadi.</p>";

  @Autowired House house;

  private PressOffice press;
  private Instant hour;

  @BeforeEach
  void anOffice() {
    press = PressOffice.in(house);
    hour = house.clock().instant().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void whatIsMovedGoesOutAtItsNewHourAndNotAtTheOld() {
    String material = planned("Ertangi xabar", hour);
    assertThat(between(hour, hour.plusSeconds(1)))
        .allMatch(one -> one.get("movable").asBoolean())
        .hasSize(3);
    var later = hour.plus(Duration.ofHours(5));
    assertThat(move(material, hour, later)).isEqualTo(204);
    assertThat(between(hour, hour.plusSeconds(1))).isEmpty();
    assertThat(between(later, later.plusSeconds(1))).hasSize(3);
    assertThat(move(material, hour, later)).as("nothing waits for that hour").isEqualTo(409);
    house.clock().advance(Duration.between(house.clock().instant(), hour.plusSeconds(120)));
    assertThat(press.state(material, press.site())).isEqualTo("waiting");
    house.clock().advance(Duration.ofHours(5));
    await(
        "out",
        () ->
            between(later, later.plusSeconds(1)).stream()
                .allMatch(one -> one.get("state").asString().equals("sent")));
    assertThat(press.state(material, press.site())).isEqualTo("sent");
    assertThat(move(material, later, later.plusSeconds(60))).as("it is out").isEqualTo(409);
  }

  @Test
  void aTimeThatHasPassedMeansAtOnce() {
    String material = planned("Shoshilinch", hour);
    assertThat(move(material, hour, house.clock().instant().minusSeconds(3600))).isEqualTo(204);
    await("out", () -> press.state(material, press.site()).equals("sent"));
  }

  @Test
  void theCalendarShowsClashesAndItsFormMovesAndTakesBack() {
    String first = planned("Birinchi xabar", hour);
    var _ = planned("Ikkinchi xabar", hour.plusSeconds(300));
    var desk = Desk.of(house, press.office());
    var page = calendar(desk, "week", hour);
    assertThat(page.select(".slot")).hasSize(2);
    assertThat(page.select(".slot .chip.unk")).as("clash").hasSize(2);
    var later = hour.plus(Duration.ofHours(1));
    var moved =
        desk.submit(
            "/desk/publishing/calendar/" + first + "/move",
            "from=" + hour + "&view=month&to=" + LocalDateTime.ofInstant(later, Dates.ZONE));
    assertThat(moved.statusCode()).isIn(302, 303);
    var after = calendar(desk, "month", later);
    assertThat(after.select(".calendar.month > .day").size()).isIn(28, 35, 42);
    assertThat(after.select(".slot .chip.unk")).isEmpty();
    assertThat(after.select(".slot").text()).contains("Birinchi xabar", "Ikkinchi xabar");
    var undo = after.select(".flash form").attr("action");
    assertThat(desk.submit(undo, "").statusCode()).isIn(302, 303);
    assertThat(between(hour, hour.plusSeconds(1))).hasSize(3);
    var wrong =
        desk.submit("/desk/publishing/calendar/" + first + "/move", "from=" + hour + "&to=ertaga");
    assertThat(wrong.statusCode()).isIn(302, 303);
    assertThat(between(hour, hour.plusSeconds(1))).hasSize(3);
  }

  @Test
  void whoMayNotPublishSeesAndDoesNotMove() {
    String material = planned("Birinchi xabar", hour);
    var editor = house.colleague(press.office(), Role.EDITOR);
    var page = calendar(Desk.of(house, editor), "week", hour);
    assertThat(page.select(".slot")).hasSize(1);
    assertThat(page.select(".slot form, .slot[draggable]")).isEmpty();
    String moving = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(hour, hour.plusSeconds(60));
    assertThat(editor.post("/api/v1/publishing/materials/" + material + "/move", moving).status())
        .isEqualTo(403);
    var other = PressOffice.in(house);
    assertThat(
            other
                .office()
                .post("/api/v1/publishing/materials/" + material + "/move", moving)
                .status())
        .isEqualTo(404);
  }

  private String planned(String headline, Instant at) {
    String material = press.approved(headline, BODY);
    String order =
        "{\"channels\":[\"%s\",\"%s\"],\"at\":\"%s\"}"
            .formatted(press.site(), press.telegram(), at);
    assertThat(
            press
                .office()
                .post("/api/v1/publishing/materials/" + material + "/publish", order)
                .status())
        .isEqualTo(202);
    return material;
  }

  private int move(String material, Instant from, Instant to) {
    return press
        .office()
        .post(
            "/api/v1/publishing/materials/" + material + "/move",
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to))
        .status();
  }

  private List<JsonNode> between(Instant from, Instant until) {
    return press
        .office()
        .get("/api/v1/publishing/calendar?from=" + from + "&until=" + until)
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private static Document calendar(Desk desk, String view, Instant at) {
    String day = LocalDateTime.ofInstant(at, Dates.ZONE).toLocalDate().toString();
    return Jsoup.parse(desk.get("/desk/publishing/calendar?view=" + view + "&day=" + day).body());
  }
}
