package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** A press officer asks the followers, ends the poll, and everybody reads how people voted. */
@HouseTest
class PollBrowserTest {

  private static final String ANSWERS =
      "<ul><li>Markaziy bogʻ yonida</li><li>Eski bozor oʻrnida</li><li>Farqi yoʻq</li></ul>";

  @Autowired House house;

  private final List<String> faults = new ArrayList<>();
  private final String chat = "@namuna_" + UUID.randomUUID().toString().substring(0, 8);
  private PressCentre press;
  private String material;

  @BeforeEach
  void somethingIsAsked() {
    press = PressCentre.in(house);
    TELEGRAM.addChannel(chat, "Namuna tumani");
    var _ =
        press.add(
            "/api/v1/publishing/channels",
            Map.of(
                "kind", "telegram",
                "name", "Namuna kanali",
                "settings", Map.of("token", TELEGRAM.token(), "chat", chat)));
    material =
        press.approved(
            Map.of(
                "kind", "poll",
                "headline", Map.of("uz-Latn", "Yangi bozor qayerda boʻlsin?"),
                "body", Map.of("uz-Latn", "<p>Joyni birga tanlaymiz.</p>" + ANSWERS)));
  }

  @Test
  void aPollIsPublishedEndedAndRead() {
    try (var browser = Browser.open()) {
      var phone = Browser.signIn(browser.visitor(360, 800, true), press.office());
      var desk = Browser.signIn(browser.visitor(1440, 900, false), press.office());
      goesOut(phone);
      String at = isTimed(phone);
      assertThat(press.get(at).body()).doesNotContain("Soʻrov natijasi");
      isEnded(phone, desk);
      isRead(browser, at);
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  private void goesOut(Page page) {
    page.navigate(panel());
    page.click("#words .shape > summary");
    assertThat(page.locator("#words .preview").innerText()).contains("○ Farqi yoʻq");
    assertThat(page.locator("#words .shape .note").innerText()).contains("oʻzi chiqadi");
    look(page, "written");
    page.click("main form.card button[type=submit]");
    await("out", () -> deliveries().stream().allMatch(one -> is(one, "state", "sent")));
  }

  /** The address of its page in the press centre. */
  private String isTimed(Page page) {
    TELEGRAM.people().vote(chat, 1, 0, 74);
    TELEGRAM.people().vote(chat, 1, 1, 41);
    TELEGRAM.people().vote(chat, 1, 2, 9);
    var ends = house.clock().instant().plus(Duration.ofDays(3));
    page.navigate(panel());
    page.click(".handover > summary");
    page.fill("input[name=at]:visible", LocalDateTime.parse(Dates.local(ends)).toString());
    look(page, "open");
    page.click("form[action$='/closes-at'] button");
    page.waitForSelector("text=Yakunlanadi:");
    String address =
        deliveries().stream()
            .map(one -> one.get("address").asString(""))
            .filter(one -> one.contains("/oz/news/"))
            .findFirst()
            .orElseThrow();
    return address.substring(address.indexOf("/oz/"));
  }

  private void isEnded(Page phone, Page desk) {
    phone.click("form[action$='/close'] button");
    await(
        "ended",
        () ->
            deliveries().stream()
                .anyMatch(one -> is(one, "act", "close") && is(one, "state", "sent")));
    for (var page : List.of(phone, desk)) {
      page.navigate(panel());
      assertThat(page.locator("table.poll tbody tr").allInnerTexts().getFirst())
          .contains("Markaziy bogʻ yonida", "74", "60%");
      look(page, "ended-" + page.viewportSize().width);
    }
  }

  private void isRead(Browser browser, String at) {
    assertThat(press.page(at.replace("/oz/", "/uz/")).select("section.poll tbody th").eachText())
        .startsWith("Марказий боғ ёнида");
    for (int width : new int[] {360, 1440}) {
      var reader = browser.visitor(width, 900, width == 360).newPage();
      reader.navigate(press.at(at).toString());
      assertThat(reader.locator("section.poll").innerText()).contains("Soʻrov natijasi", "124");
      look(reader, "read-" + width);
    }
  }

  private String panel() {
    return house.at("/desk/publishing/materials/" + material).toString();
  }

  private List<JsonNode> deliveries() {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private static boolean is(JsonNode delivery, String field, String value) {
    return delivery.get(field).asString().equals(value);
  }

  private void look(Page page, String name) {
    Browser.picture(page, "poll-" + name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    int wider = Browser.overflow(page);
    if (wider > 0) {
      faults.add(name + ": " + wider + " pixels wider than the window");
    }
  }
}
