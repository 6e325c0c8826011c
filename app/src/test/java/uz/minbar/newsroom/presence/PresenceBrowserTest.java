package uz.minbar.newsroom.presence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Role;

/** Two people at one material, in two browsers. */
@HouseTest
class PresenceBrowserTest {

  private static final String COMPANY = "[data-company]";
  private static final String HEADLINE = "input[name='headline.uz-Latn']";

  /** What presence.js waits between two words is over in a moment. */
  private static final String IN_A_HURRY =
      """
      const real = window.setTimeout;
      window.setTimeout = (work, wait, ...more) => real(work, wait === 25000 ? 300 : wait, ...more);
      """;

  private static Browser browser;

  @Autowired House house;
  @Autowired Newsroom newsroom;

  Office office;
  Office colleague;
  String address;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void aDraft() {
    office = house.organisation();
    colleague = house.colleague(office, Role.PRESS_SECRETARY);
    var text =
        new MaterialText(
            LocalizedText.of(Language.UZ_LATN, "Suv quvuri"),
            LocalizedText.EMPTY,
            LocalizedText.of(Language.UZ_LATN, "<p>Birinchi gap.</p>"));
    var id =
        office.as(() -> newsroom.draft(NewMaterial.of(MaterialKind.NEWS, text)).material().id());
    address = house.at("/desk/newsroom/materials/" + id).toString();
  }

  @Test
  void theyHearOfEachOtherWhileThePagesStandOpen() {
    var first = writing(office, 1440);
    assertThat(first.locator(COMPANY)).hasText("");
    var second = writing(colleague, 360);
    assertThat(second.locator(COMPANY)).containsText("Dilnoza Sinovova koʻrmoqda");
    assertThat(first.locator(COMPANY)).containsText(Pattern.compile("Xodim \\w+ koʻrmoqda"));

    second.locator(HEADLINE).fill("Suv quvuri yangilandi");
    assertThat(second.locator("[data-save-state]")).containsText(Pattern.compile("\\d\\d:\\d\\d"));
    assertThat(first.locator(COMPANY)).containsText(Pattern.compile("Xodim \\w+ yozmoqda"));
    assertThat(first.locator(COMPANY)).containsText("sizdagi nusxa eskirdi");
    assertThat(second.locator(COMPANY)).containsText("Dilnoza Sinovova koʻrmoqda");
    assertThat(second.locator(COMPANY)).not().containsText("eskirdi");
    assertThat(Browser.faults(first)).isEmpty();
    Browser.picture(first, "presence-1440");
    Browser.picture(second, "presence-360");
    assertThat(Browser.overflow(second)).isZero();

    second.navigate(house.at("/desk/newsroom").toString());
    assertThat(first.locator(COMPANY)).not().containsText("yozmoqda");
    assertThat(browser.complaints()).isEmpty();
    Browser.leave(first);
    Browser.leave(second);
  }

  @Test
  void withoutScriptsThePageTellsWhenItIsOpened() {
    var first = writing(office, 1440);
    try (var context = browser.visitor(360, 800, false, false)) {
      var second = Browser.signIn(context, colleague);
      second.navigate(address);
      assertThat(second.locator(COMPANY)).containsText("Dilnoza Sinovova koʻrmoqda");
    }
    Browser.leave(first);
  }

  private Page writing(Office person, int width) {
    var page = Browser.signIn(browser.visitor(width, 900, false), person);
    page.addInitScript(IN_A_HURRY);
    page.navigate(address);
    page.waitForSelector(".editor-text");
    return page;
  }
}
