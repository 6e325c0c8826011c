package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.Archive;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.newsroom.Regions;

/** Every public page in a real browser, for people who see well and people who see badly. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PressBrowserTest {

  private static final Set<String> PLAIN =
      Set.of("regions", "region", "nothing", "lost", "withdrawn");
  private static final String LONG =
      "Bogʻiston, Yangiobod va Guliston mahallalarida ichimlik suvi taʼminotini yaxshilash,"
          + " eskirgan quvurlarni almashtirish hamda yoʻllarni taʼmirlash ishlari jadvaldan oldin"
          + " yakunlandi";
  private static final String BODY =
      "<p>Quvur toʻliq almashtiriladi, suv shu kecha qaytdi.</p><h2>Nima qilindi</h2><ul><li>uch"
          + " koʻcha</li></ul><blockquote>Kechikdik va uzr soʻraymiz.</blockquote>"
          + "<table><tr><th>Koʻcha</th><th>Xonadon</th></tr><tr><td>Navroʻz</td><td>120</td></tr></table>";

  @Autowired House house;
  @Autowired Archive archive;
  @Autowired Regions regions;

  private Browser browser;
  private PressCentre press;
  private Map<String, String> paths;

  @BeforeAll
  void aTownWithNews() {
    browser = Browser.open();
    press = PressCentre.in(house);
    press.region(regions, "bogiston", "Bogʻiston mahallasi");
    var picture = press.picture(archive, "Yangi quvur yotqizilmoqda");
    var gone = press.news("Qaytarilgan xabar", BODY);
    press.withdraw(gone, "Xato maʼlumot");
    for (String kind : List.of("statement", "press-release", "commentary", "note", "analysis")) {
      var _ = press.out(material(kind, "Xabar: " + kind, List.of()));
    }
    var _ = press.out(material("reaction", "Suv taʼminoti haqidagi xabarlar yuzasidan", List.of()));
    var _ = press.out(material("news", LONG, List.of(picture)));
    var out = press.out(material("news", "Mahallaga suv qaytdi", List.of(picture)));
    press.correct(
        out, Map.of("headline", Map.of("uz-Latn", "Mahallaga toza suv qaytdi"), "note", "Aniqlik"));
    paths = new LinkedHashMap<>();
    paths.put("home", "/");
    paths.put("news", "/news");
    paths.put("piece", "/news/" + out.slug());
    paths.put("long", press.page("/oz/news").select(".news h2 a").get(1).attr("href").substring(3));
    paths.put("regions", "/regions");
    paths.put("region", "/regions/bogiston");
    paths.put("found", "/search?q=suv");
    paths.put("nothing", "/search?q=" + PressCentre.enc("samolyot suvsiz"));
    paths.put(
        "verify",
        "/verify?address="
            + PressCentre.enc("Quvur toʻliq almashtirilmaydi, suv shu kecha qaytdi."));
    paths.put("withdrawn", "/news/" + gone.slug());
    own(picture);
    newsletter();
    paths.put("lost", "/nowhere");
  }

  /** Pages of the office's own, and a banner above all. */
  private void own(String picture) {
    for (String kind : List.of("text", "leaders", "questions", "gallery")) {
      var section =
          Map.of(
              "kind",
              kind,
              "word",
              kind,
              "title",
              Map.of("uz-Latn", "Sahifa: " + kind, "ru", "Страница: " + kind, "en", kind),
              "body",
              Map.of("uz-Latn", BODY),
              "shown",
              true);
      String id = press.add("/api/v1/website/sections", section);
      for (int i = 0; i < 3 && !kind.equals("text"); i++) {
        var entry =
            new HashMap<String, Object>(
                Map.of(
                    "title", Map.of("uz-Latn", "Namunov Sinov Namunovich " + i),
                    "body", Map.of("uz-Latn", BODY)));
        if (kind.equals("leaders")) {
          entry.put("post", Map.of("uz-Latn", "Tuman hokimining birinchi oʻrinbosari"));
          entry.put("reception", Map.of("uz-Latn", "Har dushanba, 10:00–12:00"));
          entry.put("phone", "+998 (00) 000-00-0" + i);
          entry.put("email", "qabul@namuna.example");
        }
        if (!kind.equals("questions")) {
          entry.put("picture", picture);
        }
        var _ = press.add("/api/v1/website/sections/" + id + "/entries", entry);
      }
      paths.put("own-" + kind, "/sections/" + kind);
    }
    invitation();
    press.banner("Ertaga soat 10:00 dan 18:00 gacha Bogʻiston mahallasida suv boʻlmaydi");
  }

  private void newsletter() {
    var _ =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"email\",\"name\":\"Xabarnoma\",\"settings\":{}}");
    paths.put("subscribe", "/subscribe");
    paths.put("late", "/subscribe/nimadir");
  }

  private void invitation() {
    String event =
        press.add(
            "/api/v1/website/events",
            Map.of(
                "title", Map.of("uz-Latn", "Ochiq eshiklar kuni", "ru", "День открытых дверей"),
                "place", Map.of("uz-Latn", "Madaniyat saroyi"),
                "about", Map.of("uz-Latn", BODY),
                "link", "/oz/news",
                "begins", house.clock().instant().plus(Duration.ofDays(2)).toString()));
    paths.put("events", "/events");
    paths.put(
        "event",
        "/events/"
            + press.office().get("/api/v1/website/events/" + event).json().get("word").asString());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void everyPageIsForEverybody() {
    var faults = new ArrayList<String>();
    look("oz", 360, false, faults);
    look("uz", 1440, true, faults);
    look("ru", 360, true, faults);
    look("en", 1440, false, faults);
    assertThat(faults).isEmpty();
    assertThat(browser.strangers()).containsOnly(press.host());
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoSeesBadlyReadsWithoutScriptsToo() {
    try (var visitor = browser.visitor(360, 900, false, false)) {
      var page = visitor.newPage();
      page.navigate(press.at("/oz/").toString());
      assertThat(visitor.cookies()).isEmpty();
      press(page, "size=largest");
      press(page, "contrast=on");
      press(page, "pictures=off");
      assertThat(page.locator("html").getAttribute("class")).isEqualTo("largest contrast textual");
      assertThat(visitor.cookies()).extracting(cookie -> cookie.name).containsExactly("look");
      assertThat(page.locator("main img").count()).isZero();
      page.fill("#press-q", "o'zgarmas suv");
      page.press("#press-q", "Enter");
      assertThat(page.url()).contains("/oz/search?q=");
      page.navigate(press.at("/oz/verify").toString());
      page.fill("#address", "Quvur to'liq almashtiriladi, suv shu kecha qaytdi.");
      page.click(".verify-form button");
      assertThat(page.locator(".verdict").innerText()).contains("rasmiy xabarimiz");
      press(page, "usual=yes");
      assertThat(page.locator("html").getAttribute("class")).isNull();
      assertThat(visitor.cookies()).isEmpty();
    }
    var faults = new ArrayList<String>();
    try (var visitor = browser.visitor(360, 900, false)) {
      visitor.addCookies(
          List.of(new Cookie("look", "largest.contrast.textual").setUrl(press.at("/").toString())));
      for (String name : List.of("home", "piece", "news", "verify")) {
        look(visitor.newPage(), "oz", name, "weak-" + name, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theSearchOffersHeadlinesToTheKeyboard() {
    try (var visitor = browser.visitor(360, 900, false)) {
      var page = visitor.newPage();
      page.navigate(press.at("/oz/").toString());
      page.locator("#press-q").pressSequentially("тоза сув");
      page.waitForSelector("#press-q-list [role=option]");
      assertThat(page.getAttribute("#press-q", "aria-expanded")).isEqualTo("true");
      page.press("#press-q", "ArrowDown");
      assertThat(page.getAttribute("#press-q", "aria-activedescendant"))
          .isEqualTo("press-q-list-0");
      Browser.picture(page, "press-suggest-oz-360-light");
      assertThat(Browser.faults(page)).isEmpty();
      page.press("#press-q", "Escape");
      assertThat(page.isVisible("#press-q-list")).isFalse();
      page.locator("#press-q").pressSequentially(" q");
      page.waitForSelector("#press-q-list [role=option]");
      page.press("#press-q", "ArrowDown");
      page.press("#press-q", "Enter");
      page.waitForURL("**/oz/news/*");
      assertThat(page.locator("h1").innerText()).isEqualTo("Mahallaga toza suv qaytdi");
    }
  }

  private static Map<String, ?> material(String kind, String headline, List<String> pictures) {
    return Map.of(
        "kind", kind,
        "headline", Map.of("uz-Latn", headline, "ru", "Сообщение: " + kind, "en", "News: " + kind),
        "lead", Map.of("uz-Latn", "Qisqacha mazmuni.", "ru", "Кратко.", "en", "In short."),
        "body",
            Map.of("uz-Latn", BODY, "ru", "<p>Вода вернулась.</p>", "en", "<p>Water is back.</p>"),
        "regions", List.of("bogiston"),
        "pictures", pictures);
  }

  /** Chooses something in the view for the weak-sighted. */
  private static void press(Page page, String choice) {
    String[] parts = choice.split("=");
    page.click(".special summary");
    page.click(".special button[name=" + parts[0] + "][value=" + parts[1] + "]");
  }

  private void look(String prefix, int width, boolean dark, List<String> faults) {
    try (var visitor = browser.visitor(width, 900, dark)) {
      var page = visitor.newPage();
      // Plain pages are looked at in every other language.
      boolean plain = prefix.equals("oz") || prefix.equals("uz");
      for (String name : paths.keySet()) {
        if (!plain && PLAIN.contains(name)) {
          continue;
        }
        String mark = "press-" + name + "-" + prefix + "-" + width + (dark ? "-dark" : "-light");
        look(page, prefix, name, mark, faults);
      }
      assertThat(visitor.cookies()).isEmpty();
    }
  }

  private void look(Page page, String prefix, String name, String mark, List<String> faults) {
    page.navigate(press.at("/" + prefix + paths.get(name)).toString());
    Browser.picture(page, mark);
    Browser.faults(page).forEach(fault -> faults.add(mark + ": " + fault));
    int wider = Browser.overflow(page);
    if (wider > 0) {
      faults.add(mark + ": " + wider + " pixels wider than the window");
    }
  }
}
