package uz.minbar.foundation.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Town;

/** The first page of the desk as people meet it. */
@HouseTest
class TodayBrowserTest {

  private static Browser browser;
  private static @Nullable Town played;

  @Autowired House house;

  Town town;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void aDay() {
    var before = played;
    town = before == null ? Town.of(house) : before;
    played = town;
  }

  private Page desk(uz.minbar.house.Office person) {
    return Browser.signIn(browser.visitor(1440, 900, false), person);
  }

  @Test
  void signingInLeadsToHowThingsStand() {
    var page = desk(town.office());
    assertThat(page.url()).endsWith("/desk");
    var today = LocalDate.ofInstant(house.clock().instant(), Dates.ZONE);
    assertThat(page.locator("h1")).containsText(" " + today.getDayOfMonth() + "-");
    assertThat(page.locator(".sub"))
        .containsText("Ikkita tanqidiy chiqish javob kutmoqda, bittasining muddati oʻtdi.");
    assertThat(page.locator("#today section").first()).containsText("Javob kutmoqda");
    assertThat(page.locator("#today .clock.late").first()).containsText("muddati oʻtdi");
    Browser.leave(page);
  }

  @Test
  void aHokimSeesFirstWhatWaitsForHisWord() {
    var page = desk(town.hokim());
    assertThat(page.locator("#today section").first()).containsText("Tasdigʻingizni kutmoqda");
    assertThat(page.locator("#today section").first())
        .containsText("Yangi maktab binosi foydalanishga topshirildi");
    assertThat(page.locator(".page-head button")).hasCount(0);
    Browser.leave(page);
  }

  @Test
  void whatComesMeanwhileIsToldWithoutReloading() {
    var page = desk(town.office());
    assertThat(page.locator("#news")).hasText("");
    int before = page.locator("#today .beside .row").count();
    assertThat(before).isPositive();
    town.hearOneMore("Yangi bekat ochildi");
    page.evaluate("() => htmx.trigger('#live', 'minbar:look')");
    assertThat(page.locator("#news")).containsText("yangi eslatma");
    assertThat(page.locator("#today .beside").first()).containsText("Yangi bekat ochildi");
    assertThat(page.locator("#today .row.arrived").first()).containsText("Yangi bekat ochildi");
    assertThat(page.locator("#menu-lines a[aria-current]")).hasText("Bugun");
    assertThat(Browser.faults(page)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    Browser.leave(page);
  }

  @Test
  void rowsAreWalkedAndEverythingIsFoundByKeyboard() {
    var page = desk(town.office());
    page.keyboard().press("j");
    assertThat(page.locator("#today .row-title a").first()).isFocused();
    page.keyboard().press("j");
    assertThat(page.locator("#today .row-title a").nth(1)).isFocused();
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/reaction/cases/**");
    page.keyboard().press("Control+k");
    page.keyboard().type("ичимлик");
    var found = page.locator("#palette-list li", new Page.LocatorOptions().setHasText("Ichimlik"));
    assertThat(found.first()).isVisible();
    assertThat(Browser.faults(page)).isEmpty();
    found.first().click();
    page.waitForURL("**/desk/newsroom/materials/**");
    Browser.leave(page);
  }

  @Test
  void whatWasTypedIsNotLostByGoingElsewhere() {
    var page = desk(town.office());
    page.navigate(house.at(town.page("case")).toString());
    page.locator("#question").pressSequentially("Nega");
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    page.onDialog(
        dialog -> {
          asked.incrementAndGet();
          dialog.dismiss();
        });
    page.locator(".desk-nav a[href='/desk/monitoring']").click();
    House.await(
        "the browser asks",
        () -> {
          page.title();
          return asked.get() == 1;
        });
    assertThat(page.url()).contains("/desk/reaction/cases/");
    assertThat(page.locator("#question")).hasValue("Nega");
    Browser.leave(page);
  }

  @Test
  void withoutScriptsTheSamePageIsThere() {
    try (var context = browser.visitor(360, 800, false, false)) {
      var page = Browser.signIn(context, town.office());
      assertThat(page.locator("#today")).containsText("Javob kutmoqda");
      page.fill("#desk-find", "suv");
      page.press("#desk-find", "Enter");
      page.waitForURL("**/desk/search?q=suv");
      assertThat(page.locator("main .rows mark").first()).isVisible();
    }
  }
}
