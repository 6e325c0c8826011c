package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.PUSH;
import static uz.minbar.kernel.Language.UZ_LATN;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.outside.push.PushStandIn.Subscription;
import uz.minbar.publishing.push.Push;

/**
 * Notices in a real browser, from the button to what comes up. No push service can be reached from
 * here, so the browser is given one of the stand-in's subscriptions instead, and what the stand-in
 * opened is handed to the browser's own worker.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushBrowserTest {

  @Autowired House house;
  @Autowired Push push;

  private Browser browser;
  private PressCentre press;

  @BeforeAll
  void open() {
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void aPressCentreThatSendsNotices() {
    press = PressCentre.in(house);
    assertThat(press.get("/oz/subscribe").statusCode()).isEqualTo(404);
    add("push");
    house.clock().advance(Duration.ofMinutes(1)); // One machine may ask so often a minute.
  }

  @Test
  void oneButtonBeginsItAndTheSameEndsIt() {
    assertThat(press.page("/oz/").select(".say a[href='/oz/subscribe#browser']")).hasSize(1);
    try (var visitor = visitor(360, false)) {
      var page = page(visitor, "/oz/subscribe");
      var mine = pretend(page);
      assertThat(visitor.cookies()).isEmpty();
      assertThat(page.locator("#browser button").innerText()).isEqualTo("Brauzerga xabar olish");
      page.focus("#browser button");
      page.keyboard().press("Enter");
      page.waitForSelector("#browser [data-when=on]:visible");
      assertThat(page.evaluate("() => document.activeElement.textContent"))
          .isEqualTo("Boshqa kelmasin");
      assertThat(browsers()).isEqualTo("{\"uz-Latn\":1}");

      String id = publish("Mahallaga suv qaytdi");
      await("taken", () -> !PUSH.messages(mine.endpoint()).isEmpty());
      var worker = NoticeWorker.of(visitor, page);
      worker.deliver(PUSH.messages(mine.endpoint()).getFirst().content().toString());
      assertThat(worker.shown())
          .containsExactly(
              Map.of(
                  "title", "Mahallaga suv qaytdi",
                  "body", "Matn.",
                  "tag", id.replace("-", ""),
                  "lang", "uz-Latn",
                  "data", "/oz/news/mahallaga-suv-qaytdi"));

      page.keyboard().press("Enter");
      await("ended", () -> !page.isVisible("#browser [data-when=on]"));
      assertThat(browsers()).isEqualTo("{}");
      assertThat(page.locator("#browser button").innerText()).isEqualTo("Brauzerga xabar olish");
    }
    assertThat(browser.strangers()).allMatch(host -> host.startsWith("127."));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoForbidsItIsToldHowToAllowIt() {
    try (var visitor = browser.visitor(360, 900, false)) {
      visitor.addInitScript("Notification.requestPermission = async () => 'denied'");
      var page = page(visitor, "/ru/subscribe");
      page.click("#browser button");
      page.waitForSelector("#browser [data-when=denied]:visible");
      assertThat(page.locator("#browser").innerText()).contains("Разрешите их в настройках");
      assertThat(browsers()).isEqualTo("{}");
      assertThat(
              page.evaluate(
                  "async () => (await navigator.serviceWorker.getRegistrations()).length"))
          .isEqualTo(0);
    }
  }

  @Test
  void whereABrowserCannotThereIsNoButton() {
    for (boolean scripts : new boolean[] {true, false}) {
      try (var visitor = browser.visitor(360, 900, false, scripts)) {
        visitor.addInitScript("delete window.PushManager");
        var page = page(visitor, "/en/subscribe");
        assertThat(page.isVisible("#browser [data-when=cannot]")).isTrue();
        assertThat(page.isVisible("#browser button")).isFalse();
      }
    }
  }

  @Test
  void thePageIsForEverybody() {
    var faults = new ArrayList<String>();
    add("email");
    for (int width : new int[] {360, 1440}) {
      for (boolean dark : new boolean[] {false, true}) {
        try (var visitor = visitor(width, dark)) {
          var page = page(visitor, "/oz/subscribe");
          look(page, "push-off-" + width + (dark ? "-dark" : "-light"), faults);
          var _ = pretend(page);
          page.click("#browser button");
          page.waitForSelector("#browser [data-when=on]:visible");
          look(page, "push-on-" + width + (dark ? "-dark" : "-light"), faults);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theDeskShowsWhomItReached() {
    var faults = new ArrayList<String>();
    String channel = channels().getLast();
    String key = press.page("/oz/subscribe").select("#browser").attr("data-key");
    for (int i = 0; i < 3; i++) {
      var one = PUSH.subscribe(key, house.clock()::instant);
      press.office().as(() -> push.begin(one.endpoint(), one.p256dh(), one.auth(), UZ_LATN));
      if (i == 0) {
        PUSH.end(one.endpoint());
      }
    }
    String id = publish("Mahallaga suv qaytdi");
    await("reached", () -> notices(id).contains("\"taken\":2"));
    String other = press.approved(material("Boshqa xabar"));
    for (int width : new int[] {360, 1440}) {
      try (var visitor = browser.visitor(width, 900, width == 360)) {
        var page = Browser.signIn(visitor, press.office());
        for (var at :
            Map.of(
                    "panel", "/desk/publishing/materials/" + id,
                    "choice", "/desk/publishing/materials/" + other,
                    "channel", "/desk/publishing/channels/" + channel,
                    "channels", "/desk/publishing")
                .entrySet()) {
          page.navigate(house.at(at.getValue()).toString());
          look(page, "push-" + at.getKey() + "-" + width, faults);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private BrowserContext visitor(int width, boolean dark) {
    var visitor = browser.visitor(width, 900, dark);
    visitor.grantPermissions(
        List.of("notifications"), new BrowserContext.GrantPermissionsOptions().setOrigin(origin()));
    return visitor;
  }

  private Page page(BrowserContext visitor, String path) {
    var page = visitor.newPage();
    page.navigate(press.at(path).toString());
    page.waitForLoadState();
    return page;
  }

  /** Gives the page a push service that can be reached. */
  private Subscription pretend(Page page) {
    var mine = PUSH.subscribe(page.getAttribute("#browser", "data-key"), house.clock()::instant);
    page.evaluate(
        """
        ([endpoint, p256dh, auth]) => {
          PushManager.prototype.subscribe = async () => ({
            endpoint,
            toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh, auth } }),
            unsubscribe: async () => true,
          });
        }
        """,
        List.of(mine.endpoint(), mine.p256dh(), mine.auth()));
    return mine;
  }

  private void look(Page page, String name, List<String> faults) {
    Browser.picture(page, name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    if (Browser.overflow(page) > 0) {
      faults.add(name + " is wider than its window: " + Browser.farthest(page));
    }
  }

  private void add(String kind) {
    String channel = "{\"kind\":\"%s\",\"name\":\"Odamlarga\",\"settings\":{}}".formatted(kind);
    assertThat(press.office().post("/api/v1/publishing/channels", channel).status()).isEqualTo(201);
  }

  private String publish(String headline) {
    String id = press.approved(material(headline));
    var wanted = channels().stream().map(one -> '"' + one + '"').toList();
    var answer =
        press
            .office()
            .post(
                "/api/v1/publishing/materials/" + id + "/publish", "{\"channels\":" + wanted + "}");
    assertThat(answer.status()).isEqualTo(202);
    return id;
  }

  private static Map<String, ?> material(String headline) {
    return Map.of(
        "kind", "news",
        "headline", Map.of("uz-Latn", headline),
        "body", Map.of("uz-Latn", "<p>Matn.</p>"));
  }

  private List<String> channels() {
    return press
        .office()
        .get("/api/v1/publishing/channels")
        .json()
        .get("items")
        .valueStream()
        .map(one -> one.get("id").asString())
        .toList();
  }

  private String notices(String material) {
    return read("/api/v1/publishing/materials/" + material + "/notices");
  }

  private String browsers() {
    return read("/api/v1/publishing/browsers");
  }

  private String read(String path) {
    return press.office().get(path).json().toString();
  }

  private String origin() {
    return "http://" + press.host() + ":" + press.at("/").getPort();
  }
}
