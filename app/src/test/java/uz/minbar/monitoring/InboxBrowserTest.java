package uz.minbar.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** A list of mentions worked through without the mouse, and what comes meanwhile. */
@HouseTest
class InboxBrowserTest {

  @Autowired House house;

  @Test
  void mentionsAreWorkedThroughByKeyboard() {
    var office = threeMentions();
    try (var browser = Browser.open();
        var context = browser.visitor(1440, 900, false)) {
      var page = Browser.signIn(context, office);
      page.navigate(house.at("/desk/monitoring").toString());
      var rows = page.locator("#mention-list .row");
      String second = rows.nth(1).locator(".row-title").textContent();
      // The first leaves the list with the next whole page, so the second is known by its title.
      var worked = rows.filter(new Locator.FilterOptions().setHasText(second.strip()));
      page.keyboard().press("j");
      page.keyboard().press("e");
      assertThat(rows.first()).containsText("chetga olingan");
      assertThat(rows.nth(1).locator(".row-title a")).isFocused();
      page.keyboard().press("m");
      assertThat(worked).containsText("belgilangan");
      page.keyboard().press("k");
      page.keyboard().press("a");
      assertThat(worked).containsText("Dilnoza");
      assertThat(Browser.faults(page)).isEmpty();
      page.navigate(house.at("/desk/monitoring?pile=mine").toString());
      assertThat(rows).hasCount(1);
      assertThat(rows.first()).containsText(second);
      page.keyboard().press("j");
      page.keyboard().press("c");
      page.waitForURL("**/desk/reaction/cases/*");
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.strangers()).isEmpty();
    }
  }

  private Office threeMentions() {
    var office = house.organisation();
    String word = House.word("tugma");
    var feed = SITES.feed("/" + word + ".rss");
    for (int i = 0; i < 3; i++) {
      var _ =
          SITES.publish(
              feed,
              "/" + word + "/" + i,
              i + "-xabar " + word,
              "<p>Xabar</p>",
              house.clock().instant().minusSeconds(60 * i));
    }
    office.post("/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    office.post(
        "/api/v1/monitoring/sources",
        "{\"kind\":\"feed\",\"address\":\"" + SITES.address("/" + word + ".rss") + "\"}");
    await(
        "three mentions",
        () -> office.get("/api/v1/monitoring/mentions").json().get("items").size() == 3);
    return office;
  }
}
