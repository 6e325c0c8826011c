package uz.minbar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.staff.Role;

/** Every page of the desk in a real browser: on a phone and a desktop, in light and dark. */
@HouseTest
class LookBrowserTest {

  private final House house;

  LookBrowserTest(@Autowired House house) {
    this.house = house;
  }

  @Test
  void everyPageOfTheDeskIsForEverybody() throws Exception {
    var town = Town.of(house);
    // Two people beside each other, as looking takes long; each has her own language.
    var second = house.colleague(town.office(), Role.ADMINISTRATOR, Role.PRESS_SECRETARY);
    try (var people = Executors.newFixedThreadPool(2)) {
      var faults = new ArrayList<String>();
      var looks =
          List.<Callable<List<String>>>of(
              () ->
                  walks(
                      town,
                      town.office(),
                      new Walk(360, false, "uz-Latn"),
                      new Walk(1440, true, "ru")),
              () ->
                  walks(town, second, new Walk(360, true, "uz-Cyrl"), new Walk(1440, false, "en")));
      for (var found : people.invokeAll(looks)) {
        faults.addAll(found.get());
      }
      assertThat(faults).isEmpty();
    }
  }

  /** Each of the four has a language of its own, as words differ in length more than pages do. */
  private record Walk(int width, boolean dark, String language) {
    String mark() {
      return width + "-" + (dark ? "dark" : "light");
    }
  }

  private List<String> walks(Town town, Office person, Walk... walks) {
    try (var browser = Browser.open()) {
      var faults = new ArrayList<String>();
      for (var walk : walks) {
        walk(browser, town, person, walk, faults);
      }
      faults.addAll(browser.strangers());
      faults.addAll(browser.complaints());
      return faults;
    }
  }

  private void walk(Browser browser, Town town, Office person, Walk walk, List<String> faults) {
    try (var context = browser.visitor(walk.width(), 900, walk.dark())) {
      String mark = walk.mark();
      var first = context.newPage();
      first.navigate(house.at("/desk/sign-in").toString());
      look(first, "sign-in-" + mark, faults);
      var page = Browser.signIn(context, person);
      page.locator(".me > summary").click();
      page.locator(".me-menu button[value='" + walk.language() + "']").click();
      page.waitForSelector("html[lang='" + walk.language() + "']");
      for (var path : paths(page)) {
        page.navigate(house.at(path).toString());
        look(page, name(path) + "-" + mark, faults);
      }
      // What stands on a page is the same in light and dark: one of each width will do.
      if (walk.dark() == walk.width() > 1000) {
        town.pages()
            .forEach(
                (name, path) -> {
                  page.navigate(house.at(path).toString());
                  page.locator("details.shape > summary").all().forEach(shape -> shape.click());
                  look(page, name + "-" + mark, faults);
                });
        deeds(page, mark, faults);
        asHokim(browser, town, walk, faults);
      }
    }
  }

  /** Pages that come of doing something: a fault in a form, an invitation, a picture. */
  private void deeds(Page page, String mark, List<String> faults) {
    page.navigate(house.at("/desk/monitoring/topics/new").toString());
    page.fill("#name", "Suv");
    page.fill("#query", "\"ichimlik suvi");
    page.click("button[value='save']");
    page.waitForSelector(".faults");
    look(page, "topic-fault-" + mark, faults);
    page.navigate(house.at("/desk/staff/new").toString());
    page.fill("#name", "Nargiza Oʻtkirova");
    page.fill("#email", "n." + UUID.randomUUID() + "@namuna.example");
    page.check("input[value='press-secretary']");
    page.click("main form button[type='submit']");
    page.waitForSelector("#link, #another");
    if (page.isVisible("#another")) {
      // The second walk through an office meets the person whom the first one invited.
      look(page, "namesake-" + mark, faults);
      page.check("#another");
      page.click("main form button[type='submit']");
      page.waitForSelector("#link");
    }
    look(page, "invited-" + mark, faults);
    String invitation = page.inputValue("#link").replaceFirst("^https?://[^/]+", "");
    page.navigate(house.at("/desk/staff").toString());
    page.locator(".row-title a").first().click();
    page.waitForSelector("#position");
    look(page, "person-" + mark, faults);
    channels(page, mark, faults);
    page.navigate(house.at("/desk/archive").toString());
    page.click("details.card > summary");
    page.setInputFiles("#file", picture());
    page.fill("#alt", "Yangi quvur yotqizilmoqda");
    page.click("details.card form button[type='submit']");
    page.waitForSelector("figure img");
    look(page, "archive-picture-" + mark, faults);
    page.context().clearCookies();
    page.navigate(house.at(invitation).toString());
    page.waitForSelector("#password");
    look(page, "invitation-" + mark, faults);
  }

  /** The forms of all kinds of channels, and one filled in wrongly. */
  private void channels(Page page, String mark, List<String> faults) {
    page.navigate(house.at("/desk/publishing").toString());
    page.locator("details.card > summary").all().forEach(summary -> summary.click());
    look(page, "channel-forms-" + mark, faults);
    page.fill("#facebook-name", "Sahifa");
    page.fill("[id='facebook-settings.page']", "https://example.org/x");
    page.fill("[id='facebook-settings.token']", "qisqa");
    page.click("form:has(input[value='facebook']) button[type='submit']");
    page.waitForSelector(".faults");
    look(page, "channel-fault-" + mark, faults);
  }

  private static FilePayload picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      var image = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
      assertThat(ImageIO.write(image, "png", bytes)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("quvur.png", "image/png", bytes.toByteArray());
  }

  /** Who decides sees other pages than who writes. */
  private void asHokim(Browser browser, Town town, Walk walk, List<String> faults) {
    try (var context = browser.visitor(walk.width(), 900, walk.dark())) {
      var page = Browser.signIn(context, town.hokim());
      String mark = walk.mark();
      look(page, "hokim-today-" + mark, faults);
      page.navigate(house.at(town.page("material-submitted")).toString());
      look(page, "hokim-material-" + mark, faults);
    }
  }

  private static void look(Page page, String name, List<String> faults) {
    Browser.picture(page, name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    narrow(page, name, faults);
    if (page.viewportSize().width > 1000) {
      // WCAG 1.4.4: text of twice the size loses nothing.
      page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
      narrow(page, name + " with text of 200 %", faults);
    }
  }

  private static void narrow(Page page, String name, List<String> faults) {
    int wider = Browser.overflow(page);
    if (wider > 0) {
      faults.add(
          name + ": " + wider + " pixels wider than the window by " + Browser.farthest(page));
    }
  }

  /** All lines of the menu, and pages that no menu names. */
  private static Set<String> paths(Page page) {
    var paths = new LinkedHashSet<String>();
    page.locator(".desk-nav li a").all().forEach(link -> paths.add(link.getAttribute("href")));
    assertThat(paths).isNotEmpty();
    paths.add("/desk/staff/account");
    paths.add("/desk/no-such-page");
    paths.add("/desk/staff/new");
    paths.add("/desk/monitoring/places");
    paths.add("/desk/monitoring/alerts/rules");
    paths.add("/desk/monitoring/alerts/rules/new");
    paths.add("/desk/insight/templates/weekly");
    return paths;
  }

  private static String name(String path) {
    return path.substring(1).replace('/', '-');
  }
}
