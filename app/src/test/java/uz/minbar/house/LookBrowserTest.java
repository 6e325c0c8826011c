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
    for (var width : List.of(360, 1440)) {
      for (var dark : List.of(false, true)) {
        try (var context = browser.visitor(width, 900, dark)) {
          String mark = width + "-" + (dark ? "dark" : "light");
          var first = context.newPage();
          first.navigate(house.at("/desk/sign-in").toString());
          look(first, "sign-in-" + mark, faults);
          var page = Browser.signIn(context, town.office());
          for (var path : paths(page)) {
            page.navigate(house.at(path).toString());
            look(page, name(path) + "-" + mark, faults);
          }
          // Colours and widths meet in two of the four; what stands on a page is the same in all.
          if (dark == (width > 1000)) {
            town.pages()
                .forEach(
                    (name, path) -> {
                      page.navigate(house.at(path).toString());
                      look(page, name + "-" + mark, faults);
                    });
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(browser.strangers()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
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
