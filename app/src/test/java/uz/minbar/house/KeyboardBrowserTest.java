package uz.minbar.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.staff.Role;

/** The twelve main tasks of an information service, each from its page on by keyboard alone. */
@HouseTest
class KeyboardBrowserTest {

  private static final String LATIN = "details[lang='uz-Latn'] ";

  private static Browser browser;

  @Autowired House house;

  Office office;
  Office hokim;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void anOffice() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
  }

  @Test
  void signIn() {
    var page = browser.visitor(1440, 900, false).newPage();
    page.navigate(house.at("/desk/sign-in").toString());
    new Keys(page)
        .to("#email")
        .type(office.email())
        .to("#password")
        .type(House.PASSWORD)
        .press("Enter");
    page.waitForURL("**/desk");
    Browser.leave(page);
  }

  @Test
  void writeANews() {
    var page = on(office, "/desk/newsroom");
    new Keys(page).to("form[action='/desk/newsroom'] button").send();
    var keys = new Keys(page);
    keys.to(LATIN + "input[name='headline.uz-Latn']").type("Bog'iston mahallasiga suv qaytdi");
    keys.to(LATIN + ".editor-text").press("Control+A").type("Quvur almashtirildi.");
    keys.to(".save-bar button").send();
    assertThat(page.locator("h1")).hasText("Bogʻiston mahallasiga suv qaytdi");
    assertThat(page.locator(LATIN + ".editor-text")).hasText("Quvur almashtirildi.");
    Browser.leave(page);
  }

  @Test
  void handIn() {
    String id = draft("Topshiriladigan xabar");
    var page = on(office, material(id));
    new Keys(page).to("form[action$='/submit'] button").send();
    assertThat(state(id)).isEqualTo("submitted");
    Browser.leave(page);
  }

  @Test
  void approve() {
    String id = draft("Tasdiqlanadigan xabar");
    act(office, id, "submit");
    var page = on(hokim, material(id));
    new Keys(page).to("form[action$='/approve'] button").send();
    assertThat(state(id)).isEqualTo("approved");
    Browser.leave(page);
  }

  @Test
  void publish() {
    String id = approved("Chiqadigan xabar");
    var page = on(office, "/desk/publishing/materials/" + id);
    new Keys(page).to("form[action$='" + id + "'] button").send();
    await("out", () -> state(id).equals("published"));
    Browser.leave(page);
  }

  @Test
  void planAndPutOff() {
    String id = approved("Ertangi xabar");
    var at = house.clock().instant().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
    var planned =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"%s\"],\"at\":\"%s\"}".formatted(site(), at));
    assertThat(planned.status()).isEqualTo(202);
    var page =
        on(office, "/desk/publishing/calendar?view=month&day=" + at.toString().substring(0, 10));
    String before = page.locator(".slot time").getAttribute("datetime");
    new Keys(page)
        .to(".slot .move summary")
        .press("Enter")
        .to(".slot input[name='to']")
        .press("ArrowRight")
        .press("ArrowRight")
        .press("ArrowRight")
        .press("ArrowUp")
        .to(".slot .move button")
        .send();
    assertThat(page.locator(".slot time")).hasCount(1);
    assertThat(page.locator(".slot time").getAttribute("datetime")).isNotEqualTo(before);
    Browser.leave(page);
  }

  @Test
  void correct() {
    String id = published("Suv besh kundan keyin keladi");
    var page = on(hokim, material(id));
    var keys = new Keys(page);
    keys.to("#correct-note").type("Kun aniqlandi");
    keys.to(LATIN + "input[name='headline.uz-Latn']")
        .press("Control+A")
        .type("Suv uch kundan keyin keladi");
    keys.to(".save-bar button").send();
    assertThat(page.locator("h1")).hasText("Suv uch kundan keyin keladi");
    Browser.leave(page);
  }

  @Test
  void withdraw() {
    String id = published("Qaytariladigan xabar");
    var page = on(hokim, material(id));
    var keys = new Keys(page);
    keys.to("details.decision summary").press("Enter");
    keys.to("#withdraw-note").type("Xato maʼlumot");
    keys.to("form[action$='/withdraw'] button").send();
    assertThat(state(id)).isEqualTo("withdrawn");
    Browser.leave(page);
  }

  @Test
  void find() {
    String word = House.word("topilma");
    String id = draft("Qidiriladigan " + word);
    var page = on(office, "/desk");
    new Keys(page).press("Control+K").type(word);
    page.locator("[role='option'][aria-selected='true']:has-text('Qidiriladigan')").waitFor();
    new Keys(page).send();
    assertThat(page.url()).endsWith(material(id));
    Browser.leave(page);
  }

  @Test
  void workThroughMentions() {
    mention("navbat");
    var page = on(office, "/desk/monitoring");
    new Keys(page).press("j").press("m");
    assertThat(page.locator("#mention-list .row").first()).containsText("belgilangan");
    Browser.leave(page);
  }

  @Test
  void answerCriticism() {
    mention("tanqid");
    var page = on(office, "/desk/monitoring");
    new Keys(page).to("#mention-list .row-title a").send();
    new Keys(page).to("form[action='/desk/reaction/cases'] button").send();
    assertThat(page).hasURL(Pattern.compile(".*/desk/reaction/cases/[^/]+"));
    new Keys(page).to("form[action$='/draft'] button").send();
    assertThat(page).hasURL(Pattern.compile(".*/desk/newsroom/materials/[^/]+"));
    Browser.leave(page);
  }

  @Test
  void raiseTheBanner() {
    var page = on(office, "/desk/website/banner");
    var keys = new Keys(page);
    keys.to("textarea[name='words.uz-Latn']").type("Ertaga suv boʻlmaydi");
    keys.to("form[action='/desk/website/banner'] button[type='submit']").send();
    assertThat(office.get("/api/v1/website/banner").response().body())
        .contains("Ertaga suv boʻlmaydi");
    Browser.leave(page);
  }

  private Page on(Office person, String path) {
    var page = Browser.signIn(browser.visitor(1440, 900, false), person);
    page.navigate(house.at(path).toString());
    return page;
  }

  private static String material(String id) {
    return "/desk/newsroom/materials/" + id;
  }

  private String draft(String headline) {
    String sent =
        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"<p>Matn.</p>\"}}";
    return office
        .post("/api/v1/newsroom/materials", sent.formatted(headline))
        .json()
        .get("id")
        .asString();
  }

  private String approved(String headline) {
    String id = draft(headline);
    act(office, id, "submit");
    act(hokim, id, "approve");
    return id;
  }

  private String published(String headline) {
    String id = approved(headline);
    var sent =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish",
            "{\"channels\":[\"" + site() + "\"]}");
    assertThat(sent.status()).isEqualTo(202);
    await("out", () -> state(id).equals("published"));
    return id;
  }

  private static void act(Office person, String id, String act) {
    String path = "/api/v1/newsroom/materials/" + id + "/" + act;
    assertThat(person.post(path, "{}").status()).isEqualTo(200);
  }

  private String state(String id) {
    return office.get("/api/v1/newsroom/materials/" + id).json().get("state").asString();
  }

  private String site() {
    return office
        .get("/api/v1/publishing/channels")
        .json()
        .get("items")
        .get(0)
        .get("id")
        .asString();
  }

  /** Something is said of the office, and heard. */
  private void mention(String about) {
    String word = House.word(about);
    var feed = SITES.feed("/" + word + ".rss");
    var _ =
        SITES.publish(feed, "/" + word, "Xabar " + word, "<p>Xabar</p>", house.clock().instant());
    office.post("/api/v1/monitoring/topics", "{\"name\":\"x\",\"query\":\"" + word + "\"}");
    office.post(
        "/api/v1/monitoring/sources",
        "{\"kind\":\"feed\",\"address\":\"" + SITES.address("/" + word + ".rss") + "\"}");
    await("heard", () -> office.get("/api/v1/monitoring/mentions").json().get("items").size() == 1);
  }
}
