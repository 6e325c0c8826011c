package uz.minbar.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.MAIL;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** What is made together with others, as they see it: on a phone without scripts, and on a desk. */
@HouseTest
class LinksBrowserTest {

  private static final List<Integer> WIDTHS = List.of(360, 1440);

  private static Browser browser;

  @Autowired House house;

  Office office;
  String material;
  String hokim;
  final List<String> faults = new ArrayList<>();

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
    hokim = House.word("hokim") + "@namuna.example";
    material =
        office
            .post(
                "/api/v1/newsroom/materials",
                """
                {"kind":"news","headline":{"uz-Latn":"Bogʻistonda suv quvuri almashtirildi","ru":"Труба"},
                 "lead":{"uz-Latn":"Uch kunda tugadi."},
                 "body":{"uz-Latn":"<p>Quvur ertaga ulanadi, suv ertaga keladi.</p>","ru":"<p>Текст</p>"}}
                """)
            .json()
            .get("id")
            .asString();
  }

  @Test
  void anOfficeAnswersOnAPhoneWithoutScriptsAndTheDeskSeesIt() {
    var link = Helper.with(house, ask());
    for (int width : WIDTHS) {
      try (var phone = browser.visitor(width, 800, width > 1000, width > 1000)) {
        var page = phone.newPage();
        page.navigate(house.at(link.path()).toString());
        look(page, "asked-" + width);
        page.fill("#words", "Quvur shanba kuni soat 12 da ulanadi.");
        page.setInputFiles(
            "#files",
            new FilePayload(
                "dalolatnoma-juda-uzun-nomli-hujjat-2026-yil-noyabr.pdf",
                "application/pdf",
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type='submit']");
        assertThat(page.locator("[data-sent]")).isVisible();
        look(page, "answered-" + width);
      }
    }
    for (int width : WIDTHS) {
      try (var desk = browser.visitor(width, 900, false)) {
        var page = Browser.signIn(desk, office);
        page.navigate(house.at("/desk/newsroom/materials/" + material + "/asks").toString());
        look(page, "asks-" + width);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsTypedOnAPhoneSurvivesThePage() {
    var link = Helper.with(house, ask());
    try (var phone = browser.visitor(360, 800, false)) {
      var page = phone.newPage();
      page.navigate(house.at(link.path()).toString());
      page.locator("#words").pressSequentially("Yarmida qolgan javob");
      page.onDialog(dialog -> dialog.accept());
      page.navigate(house.at("/").toString());
      page.navigate(house.at(link.path()).toString());
      assertThat(page.locator("#words")).hasValue("Yarmida qolgan javob");
      page.click("main form button[type='submit']");
      assertThat(page.locator("[data-sent]")).isVisible();
      page.navigate(house.at(link.path()).toString());
      assertThat(page.locator("#words")).hasValue("");
    }
  }

  @Test
  void aHokimReadsAndApprovesOnAPhone() {
    var asked =
        office.post(
            "/api/v1/newsroom/materials/" + material + "/approvals",
            "{\"until\":\"%s\",\"approvers\":[{\"name\":\"Tuman hokimi\",\"email\":\"%s\"}]}"
                .formatted(house.clock().instant().plus(Duration.ofHours(5)), hokim));
    assertThat(asked.status()).isEqualTo(201);
    var link = Helper.with(house, MAIL.await(hokim, 1, Duration.ofSeconds(20)).getFirst().text());
    for (int width : WIDTHS) {
      try (var phone = browser.visitor(width, 800, width > 1000, width > 1000)) {
        var page = phone.newPage();
        page.navigate(house.at(link.path()).toString());
        look(page, "approval-" + width);
      }
      try (var desk = browser.visitor(width, 900, false)) {
        var page = Browser.signIn(desk, office);
        page.navigate(house.at("/desk/newsroom/materials/" + material + "/approvals").toString());
        look(page, "approvals-" + width);
      }
    }
    try (var phone = browser.visitor(360, 800, false, false)) {
      var page = phone.newPage();
      page.navigate(house.at(link.path()).toString());
      page.click("main form button[type='submit'] >> nth=0");
      assertThat(page.locator("main .chip.pos")).isVisible();
      look(page, "approved-360");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aSelectedPassageComesIntoTheMargin() {
    for (int width : WIDTHS) {
      try (var desk = browser.visitor(width, 900, false)) {
        comment(desk, width);
      }
    }
    assertThat(faults).isEmpty();
    var comments =
        office.get("/api/v1/newsroom/materials/" + material + "/comments").json().get("items");
    assertThat(comments.get(0).get("passage").get("before").asString()).endsWith("suv ertaga ");
  }

  private void comment(BrowserContext desk, int width) {
    var page = Browser.signIn(desk, office);
    page.navigate(house.at("/desk/newsroom/materials/" + material).toString());
    page.waitForSelector(".editor-text");
    // As a person does it; a selection set by a script is taken back by the editor.
    page.locator(".editor-text").first().click();
    page.keyboard().press("Control+End");
    for (int letter = 0; letter < "keladi.".length(); letter++) {
      page.keyboard().press("Shift+ArrowLeft");
    }
    assertThat(page.locator("#comment-quote")).hasValue("keladi.");
    page.fill("#comment-words", "Aniq kunini yozaylik");
    page.fill("#comment-instead", "keladi, shanba kuni.");
    page.click("form[data-passage] button[type='submit']");
    assertThat(page.locator(".comment").first()).containsText("keladi, shanba kuni.");
    look(page, "margin-" + width);
    page.navigate(house.at("/desk/newsroom/templates/news").toString());
    look(page, "template-" + width);
  }

  private void look(Page page, String name) {
    Browser.picture(page, name);
    // Where scripts are off, the judge does not run either; the wide page is the same.
    if (Boolean.TRUE.equals(
        page.evaluate("() => document.documentElement.classList.contains('scripted')"))) {
      Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    }
    if (Browser.overflow(page) > 0) {
      faults.add(name + ": too wide by " + Browser.farthest(page));
    }
  }

  private String ask() {
    var asked =
        office.post(
            "/api/v1/newsroom/materials/" + material + "/asks",
            """
            {"office":"Suv taʼminoti va kanalizatsiya tizimlaridan foydalanish boʻlimi","question":"Quvur qachon ulanadi?\\nNecha xonadon suvsiz qoldi?","dueAt":"%s"}
            """
                .formatted(house.clock().instant().plus(Duration.ofDays(2))));
    assertThat(asked.status()).isEqualTo(201);
    return asked.json().get("link").asString();
  }
}
