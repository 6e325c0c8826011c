package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.monitoring.alerts.Bells;

/** The page on which a person links her telephone, on a phone and on a desk. */
@HouseTest
class PocketBrowserTest {

  @Autowired House house;
  @Autowired Bells bells;
  @Autowired Pocket pocket;

  @Test
  void aPersonLinksHerTelephoneAndUnlinksIt() {
    var faults = new ArrayList<String>();
    try (var browser = Browser.open()) {
      for (int width : List.of(360, 1440)) {
        var office = house.organisation();
        try (var context = browser.visitor(width, 900, width > 1000)) {
          var page = Browser.signIn(context, office);
          page.navigate(house.at("/desk/pocket").toString());
          look(page, "pocket-without-" + width, faults);
          office.as(() -> bells.set("", TELEGRAM.token(), ""));
          page.navigate(house.at("/desk/pocket").toString());
          page.click("form[action='/desk/pocket/connect'] button");
          page.waitForSelector("#address");
          look(page, "pocket-invitation-" + width, faults);
          String address = page.inputValue("#address");
          assertThat(new Phone().hear("/start " + address.substring(address.indexOf('=') + 1)))
              .contains("Telefoningiz ulandi");
          page.navigate(house.at("/desk/pocket").toString());
          look(page, "pocket-linked-" + width, faults);
          page.uncheck("input[name='alarms']");
          page.click("form[action='/desk/pocket/alarms'] button");
          assertThat(page.isChecked("input[name='alarms']")).isFalse();
          page.click("form[action='/desk/pocket/disconnect'] button");
          assertThat(office.as(() -> pocket.standing().link())).isNull();
        }
      }
      faults.addAll(browser.strangers());
      faults.addAll(browser.complaints());
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Page page, String name, List<String> faults) {
    Browser.picture(page, name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    if (Browser.overflow(page) > 0) {
      faults.add(name + " is too wide by " + Browser.farthest(page));
    }
  }
}
