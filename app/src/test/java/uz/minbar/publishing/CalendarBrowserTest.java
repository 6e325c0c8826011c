package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** Putting things to another day by mouse, and by keyboard or finger. */
@HouseTest
class CalendarBrowserTest {

  @Autowired House house;

  @Test
  void aThingIsDraggedToAnotherDayOrMovedByItsForm() {
    var press = PressOffice.in(house);
    var hour = house.clock().instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
    String material = press.approved("Sudraladigan xabar", "<p>Matn shu yerda.</p>");
    String order = "{\"channels\":[\"%s\"],\"at\":\"%s\"}".formatted(press.site(), hour);
    assertThat(
            press
                .office()
                .post("/api/v1/publishing/materials/" + material + "/publish", order)
                .status())
        .isEqualTo(202);
    var day = LocalDate.ofInstant(hour, Dates.ZONE);
    var other = day.getDayOfWeek().getValue() > 3 ? day.minusDays(1) : day.plusDays(1);
    try (var browser = Browser.open()) {
      var page = Browser.signIn(browser.visitor(1440, 900, false), press.office());
      page.navigate(house.at("/desk/publishing/calendar?view=month&day=" + day).toString());
      page.dragAndDrop(".slot", "[data-day='" + other + "']");
      page.waitForSelector("[data-day='" + other + "'] .slot");
      Browser.picture(page, "calendar-moved-1440");
      assertThat(due(press, material))
          .isEqualTo(
              hour.plus(
                  Duration.between(day.atStartOfDay(Dates.ZONE), other.atStartOfDay(Dates.ZONE))));
      var phone = Browser.signIn(browser.visitor(360, 740, true), press.office());
      phone.navigate(house.at("/desk/publishing/calendar?view=month&day=" + other).toString());
      phone.click(".slot .move > summary");
      phone.fill(".slot input[name='to']", day + "T07:30");
      Browser.picture(phone, "calendar-move-360");
      assertThat(Browser.faults(phone)).isEmpty();
      phone.click(".slot .move button");
      phone.waitForSelector("[data-day='" + day + "'] .slot");
      assertThat(due(press, material)).isEqualTo(day.atTime(7, 30).atZone(Dates.ZONE).toInstant());
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static Instant due(PressOffice press, String material) {
    return Instant.parse(press.delivery(material, press.site()).get("dueAt").asString());
  }
}
