package uz.minbar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the desk in a real browser: on a phone and a desktop, in light and dark. */
@HouseTest
class LookBrowserTest {

  private static Browser browser;

  private final House house;

  LookBrowserTest(@Autowired House house) {
    this.house = house;
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void everyPageOfTheDeskIsForEverybody() {
    var town = Town.of(house);
    var faults = new ArrayList<String>();
    walk(town, 360, false, "uz-Latn", faults);
    walk(town, 1440, true, "ru", faults);
    walk(town, 360, true, "uz-Cyrl", faults);
    walk(town, 1440, false, "en", faults);
    assertThat(faults).isEmpty();
    assertThat(browser.strangers()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  /** Each of the four has a language of its own, as words differ in length more than pages do. */
  private void walk(Town town, int width, boolean dark, String language, List<String> faults) {
    try (var context = browser.visitor(width, 900, dark)) {
      String mark = width + "-" + (dark ? "dark" : "light");
      var first = context.newPage();
      first.navigate(house.at("/desk/sign-in").toString());
      look(first, "sign-in-" + mark, faults);
      var page = Browser.signIn(context, town.office());
      page.locator(".me > summary").click();
      page.locator(".me-menu button[value='" + language + "']").click();
      page.waitForSelector("html[lang='" + language + "']");
      for (var path : paths(page)) {
        page.navigate(house.at(path).toString());
        look(page, name(path) + "-" + mark, faults);
      }
      // What stands on a page is the same in light and dark: one of each width will do.
      if (dark == width > 1000) {
        town.pages()
            .forEach(
                (name, path) -> {
                  page.navigate(house.at(path).toString());
                  look(page, name + "-" + mark, faults);
                });
      }
    }
  }

  private static void look(Page page, String name, List<String> faults) {
    Browser.picture(page, name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    int wider = Browser.overflow(page);
    if (wider > 0) {
      faults.add(name + ": " + wider + " pixels wider than the window");
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
    return paths;
  }

  private static String name(String path) {
    return path.substring(1).replace('/', '-');
  }
}
