package uz.minbar.publishing.evergreen;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.publishing.PressOffice;

/** Repeating a material by hand, on a telephone and at a desk. */
@HouseTest
class RepeatsBrowserTest {

  @Autowired House house;

  @Test
  void aPersonStartsARhythmOnATelephoneAndStopsItAtTheDesk() {
    var press = PressOffice.in(house);
    String material = press.approved("Hokim qabuli", "<p>Har payshanba soat oʻnda.</p>");
    press.publish(material, press.telegram());
    await("out", () -> press.state(material, press.telegram()).equals("sent"));
    var panel = house.at("/desk/publishing/materials/" + material).toString();
    try (var browser = Browser.open()) {
      var phone = Browser.signIn(browser.visitor(360, 740, true), press.office());
      phone.navigate(panel);
      Browser.picture(phone, "repeats-form-360");
      assertThat(Browser.faults(phone)).isEmpty();
      assertThat(Browser.overflow(phone)).isZero();
      phone.check("#repeats input[value='weekdays']");
      phone.check("#repeats input[name='weekdays'][value='4']");
      phone.fill("#repeat-at", "10:00");
      phone.click("#repeats form button[type='submit']");
      phone.waitForSelector("#repeats .row");
      assertThat(phone.textContent("#repeats .row")).contains("Payshanba", "10:00");
      Browser.picture(phone, "repeats-360");
      var desk = Browser.signIn(browser.visitor(1440, 900, false), press.office());
      desk.navigate(panel);
      desk.click("#repeats details > summary");
      Browser.picture(desk, "repeats-1440");
      assertThat(Browser.faults(desk)).isEmpty();
      var nextMonth = LocalDate.ofInstant(house.clock().instant(), Dates.ZONE).plusMonths(1);
      desk.navigate(house.at("/desk/publishing/calendar?view=month&day=" + nextMonth).toString());
      desk.waitForSelector(".coming .slot");
      Browser.picture(desk, "repeats-calendar-1440");
      assertThat(Browser.faults(desk)).isEmpty();
      desk.navigate(panel);
      desk.click("#repeats .row button");
      desk.waitForSelector("#repeats .row .chip");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
