package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.Archive;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.website.visits.VisitCounts;

/** What a press officer does for the press centre itself, in a real browser. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PressDeskBrowserTest {

  @Autowired House house;
  @Autowired Archive archive;
  @Autowired VisitCounts counts;

  private Browser browser;
  private Office office;

  @BeforeAll
  void aDesk() {
    browser = Browser.open();
    office = house.organisation();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void anEventIsAnnounced() {
    var faults = new ArrayList<String>();
    try (var context = browser.visitor(360, 900, false)) {
      var page = Browser.signIn(context, office);
      page.navigate(house.at("/desk/website/events/new").toString());
      page.fill("[id='title.uz-Latn']", "Hosil bayrami");
      page.fill("[id='place.uz-Latn']", "Markaziy bogʻ");
      page.fill("#ends", "2020-01-01T10:00");
      page.click("main form.card > p > button[type=submit]");
      look(page, "event-fault", faults);
      assertThat(page.inputValue("[id='title.uz-Latn']")).isEqualTo("Hosil bayrami");
      page.fill("#ends", "");
      page.click("main form.card > p > button[type=submit]");
      page.waitForURL("**/desk/website/events");
      look(page, "events", faults);
      page.click(".row-title a");
      page.setViewportSize(1440, 900);
      look(page, "event", faults);
      page.check("input[name=cancelled]");
      page.click("main form.card > p > button[type=submit]");
      assertThat(page.locator(".rows .chip").innerText()).isEqualTo("Bekor qilindi");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aColourThatCannotBeReadIsMadeDarkerAndSaidSo() {
    var faults = new ArrayList<String>();
    try (var context = browser.visitor(360, 900, true)) {
      var page = Browser.signIn(context, office);
      page.navigate(house.at("/desk/website/look").toString());
      page.check("input[name=own][value=yes]");
      page.fill("#colour", "#ffd700");
      page.click("main form.card > p > button[type=submit]");
      page.waitForSelector(".shades");
      assertThat(page.locator("#legible").innerText()).contains("toʻqrogʻi");
      look(page, "look", faults);
      page.setViewportSize(1440, 900);
      office.as(
          () -> {
            for (int i = 0; i < 12; i++) {
              counts.count(i % 3 == 0 ? "/oz/" : "/oz/news", "t.me", "machine " + i % 4, "Firefox");
            }
          });
      page.navigate(house.at("/desk/website/visits").toString());
      assertThat(page.locator(".visits tbody tr").first().innerText()).contains("12", "4");
      look(page, "visits", faults);
      page.navigate(house.at("/desk/website").toString());
      look(page, "sections", faults);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyColourOfAnOfficeCanBeRead() {
    var faults = new ArrayList<String>();
    var inYellow = PressCentre.in(house);
    var _ =
        inYellow.news(
            "Mahallaga suv qaytdi", "<p>Suv shu kecha <a href=\"/oz/news\">qaytdi</a>.</p>");
    String emblem = inYellow.picture(archive, "Tuman gerbi");
    var sent = "{\"colour\":\"#ffd700\",\"emblem\":\"" + emblem + "\"}";
    var put =
        inYellow
            .office()
            .request("/api/v1/website/look")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(sent));
    assertThat(inYellow.office().send(put).status()).isEqualTo(200);
    for (boolean dark : new boolean[] {false, true}) {
      try (var visitor = browser.visitor(dark ? 1440 : 360, 900, dark)) {
        var page = visitor.newPage();
        page.navigate(inYellow.at("/oz/").toString());
        Browser.picture(page, "press-yellow-" + (dark ? "dark" : "light"));
        Browser.faults(page).forEach(fault -> faults.add(dark + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Page page, String name, List<String> faults) {
    Browser.picture(page, "press-desk-" + name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    int wider = Browser.overflow(page);
    if (wider > 0) {
      faults.add(name + ": " + wider + " pixels wider than the window");
    }
  }
}
