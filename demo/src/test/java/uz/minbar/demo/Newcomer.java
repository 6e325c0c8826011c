package uz.minbar.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Consumer;

/** Somebody who sees the program for the first time, in front of a browser. */
final class Newcomer {

  /** What the world says first: the answer to it is the walk. */
  static final String FIRST = "Misol mahallasida uch kundan beri suv yoʻq";

  private static final String PEOPLE = "section.guests li.row";

  private final String address;
  private final Page page;
  private final Consumer<Page> look;

  /**
   * Opens the sign-in page.
   *
   * @param look is shown each page on the way
   */
  Newcomer(String address, BrowserContext context, Consumer<Page> look) {
    this.address = address;
    this.page = context.newPage();
    this.look = look;
    // A machine at work with other things is slow; what is tested is the way, not the time.
    page.setDefaultTimeout(Duration.ofMinutes(5).toMillis());
  }

  Page page() {
    return page;
  }

  void open(String path) {
    var _ = page.navigate(address + path);
    look.accept(page);
  }

  /** Takes a part by its button; waits behind the curtain until the district is there. */
  void enterAs(String name) {
    open("/desk/sign-in");
    page.locator(PEOPLE)
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("button")
        .click();
    page.waitForURL(now -> !now.contains("/sign-in"));
    open("/desk/monitoring");
    page.waitForSelector(".desk-main");
  }

  void leave() {
    page.locator("details.me > summary").click();
    page.locator("form[action='/desk/sign-out'] button").click();
    page.waitForSelector(PEOPLE);
  }

  /** Looks again and again at a page, as people do, until it says so. */
  void waitFor(String path, String words) {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    open(path);
    while (page.locator("main").getByText(words).count() == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not on " + path + ": " + words);
      }
      page.waitForTimeout(500);
      var _ = page.reload();
    }
    look.accept(page);
  }

  /** From the alert to the submitted reaction; gives the material's page. */
  String answerTheAlert() {
    waitFor("/desk/monitoring/alerts", FIRST);
    page.locator("main").getByText(FIRST).first().click();
    look.accept(page);
    page.locator("form[action='/desk/reaction/cases'] button").click();
    page.waitForURL("**/desk/reaction/cases/*");
    look.accept(page);
    page.fill("#office", "Suv taʼminoti boʻlimi");
    page.fill("#question", "Nasos qachon almashtiriladi?");
    page.locator("form[action$='/ask'] button").click();
    page.locator("textarea[name='answer']")
        .fill("Yangi nasos ertaga soat 12:00 gacha oʻrnatiladi.");
    page.locator("form[action$='/answer'] button").click();
    page.locator("form[action$='/draft'] button:not(.quiet)").click();
    page.waitForURL("**/desk/newsroom/materials/*");
    look.accept(page);
    page.locator("details[lang='uz-Latn'] .editor-text").click();
    page.keyboard().press("Control+A");
    page.keyboard().type("Nasos kuygan. Yangi nasos ertaga soat 12:00 gacha oʻrnatiladi.");
    page.click(".save-bar button");
    page.waitForSelector(".flash");
    // Anew, so that the word of the saving is not taken for that of the submitting.
    open(page.url().substring(address.length()));
    page.locator("form[action$='/submit'] button").first().click();
    page.waitForSelector(".flash");
    look.accept(page);
    return page.url().substring(address.length());
  }

  void approve(String material) {
    open(material);
    page.locator("form[action$='/approve'] button").first().click();
    page.waitForSelector(".flash");
    look.accept(page);
  }

  /** Publishes to the press centre and the office's channel and waits for both receipts. */
  void publish(String material) {
    open(material.replace("/newsroom/", "/publishing/"));
    var channels = page.locator("#channels label");
    for (int i = 0; i < channels.count(); i++) {
      boolean wanted = i == 0 || channels.nth(i).textContent().contains("Tumanning Telegram");
      channels.nth(i).locator("input").setChecked(wanted);
    }
    page.locator("form:has(#channels) button[type='submit']").click();
    page.waitForSelector("#deliveries");
    waitFor(page.url().substring(address.length()).split("[?#]")[0], "/namuna_tumani/");
    assertThat(page.locator("#deliveries .chip.pos").first()).isVisible();
  }

  /** Opens the link of the receipt whose address has that in it. */
  void follow(String part) {
    page.locator("#deliveries a[href*='" + part + "']").first().click();
    page.waitForLoadState();
    look.accept(page);
  }
}
