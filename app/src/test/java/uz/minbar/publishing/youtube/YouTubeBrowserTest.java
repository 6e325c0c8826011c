package uz.minbar.publishing.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.YOUTUBE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.TestVideo;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** From the settings of a channel to a video that is out, by an officer at her desk. */
@HouseTest
class YouTubeBrowserTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials";

  @Autowired House house;

  private final List<String> faults = new ArrayList<>();

  @Test
  void aChannelIsConnectedAndAVideoGoesOut() {
    var office = house.organisation();
    String client = YOUTUBE.channel("Namuna tumani hokimligi");
    try (var browser = Browser.open()) {
      var page = Browser.signIn(browser.visitor(1440, 900, false), office);
      var phone = Browser.signIn(browser.visitor(360, 740, true), office);
      add(page, client);
      String channel = page.url().substring(page.url().lastIndexOf('/') + 1);
      page.click("#connect button");
      page.waitForSelector("#connect strong");
      look(page, "youtube-code-1440");
      open(phone, "/desk/publishing/channels/" + channel);
      look(phone, "youtube-code-360");
      YOUTUBE.typeIn(page.textContent("#connect strong"), true);
      page.click("#connect button:not(.quiet)");
      page.waitForSelector("#connect:has-text('Namuna tumani hokimligi')");
      look(page, "youtube-connected-1440");
      String material = approved(office, take(page));
      open(page, "/desk/publishing/materials/" + material);
      page.click("details.shape > summary");
      look(page, "youtube-panel-1440");
      open(phone, "/desk/publishing/materials/" + material);
      phone.click("details.shape > summary");
      look(phone, "youtube-panel-360");
      publish(office, material, channel);
      House.await("out", () -> !YOUTUBE.videos(client).isEmpty());
      assertThat(YOUTUBE.videos(client).getFirst().title()).isEqualTo("Mahallaga suv qaytdi");
      assertThat(faults).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** The counter counts what is typed as the platform does. */
  @Test
  void theCounterCountsBytes() {
    var office = house.organisation();
    try (var browser = Browser.open()) {
      var page = Browser.signIn(browser.visitor(1440, 900, false), office);
      add(page, YOUTUBE.channel("Namuna"));
      String material = made(office, take(page));
      open(page, "/desk/publishing/materials/" + material);
      page.click("details.shape > summary");
      page.fill("details.shape textarea", "Сув");
      int beside = Integer.parseInt(page.getAttribute("details.shape textarea", "data-beside"));
      assertThat(page.textContent("details.shape output")).isEqualTo(6 + beside + " / 5000");
    }
  }

  private void add(Page page, String client) {
    open(page, "/desk/publishing");
    page.locator("details:has(input[value='youtube']) > summary").click();
    page.fill("#youtube-name", "Videolar");
    page.fill("[id='youtube-settings.client']", client);
    page.fill("[id='youtube-settings.token']", YOUTUBE.secret(client));
    Browser.picture(page, "youtube-form-1440");
    page.click("form:has(input[value='youtube']) button[type='submit']");
    page.waitForSelector("#connect");
  }

  private String take(Page page) {
    open(page, "/desk/archive");
    page.click("details.card.form > summary");
    page.setInputFiles("#file", new FilePayload("suv.mp4", "video/mp4", TestVideo.bytes()));
    page.fill("#alt", "Usta yangi quvurni ulamoqda");
    page.click("details.card.form button[type=submit]");
    page.waitForSelector("figure video");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private static String made(Office office, String video) {
    String draft =
        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"Mahallaga suv qaytdi\"},"
            + "\"body\":{\"uz-Latn\":\"<p>Yangi quvur ulandi.</p>\"},\"pictures\":[\"%s\"]}";
    return office.post(MATERIALS, draft.formatted(video)).json().get("id").asString();
  }

  private String approved(Office office, String video) {
    String material = made(office, video);
    var _ = office.post(MATERIALS + "/" + material + "/submit", "{}");
    var hokim = house.colleague(office, Role.HOKIM);
    assertThat(hokim.post(MATERIALS + "/" + material + "/approve", "{}").status()).isEqualTo(200);
    return material;
  }

  private static void publish(Office office, String material, String channel) {
    var answer =
        office.post(
            "/api/v1/publishing/materials/" + material + "/publish",
            "{\"channels\":[\"" + channel + "\"]}");
    assertThat(answer.status()).isEqualTo(202);
  }

  private void open(Page page, String path) {
    page.navigate(house.at(path).toString());
  }

  private void look(Page page, String name) {
    Browser.picture(page, name);
    faults.addAll(Browser.faults(page).stream().map(fault -> name + ": " + fault).toList());
    if (Browser.overflow(page) > 0) {
      faults.add(name + " is wider than its window: " + Browser.farthest(page));
    }
  }
}
