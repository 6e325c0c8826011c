package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Browser;
import uz.minbar.house.Hand;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/**
 * A piece of news comes to three channels in two scripts within two minutes of a practised hand.
 * The table of docs/stopwatch.md is what this test counts.
 */
@HouseTest
class StopwatchBrowserTest {

  private static final String LATIN = "details[lang='uz-Latn'] ";
  private static final String HEADLINE = "Bogʻiston mahallasiga suv qaytdi";
  private static final String TYPED_HEADLINE = "Bog'iston mahallasiga suv qaytdi";
  private static final String TYPED =
      "Quduqdagi nasos almashtirildi, suv soat 18:00 dan beri uzluksiz kelmoqda."
          + " Tarmoq bosimi kechasi ham tekshiriladi. Savol bo'lsa, axborot xizmatiga yozing.";

  private static Browser browser;

  @Autowired House house;

  PressOffice press;
  String cyrillic;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void threeChannelsInTwoScripts() {
    press = PressOffice.in(house);
    cyrillic = press.chat() + "_kirill";
    var _ = TELEGRAM.addChannel(cyrillic, "Намуна");
    var added =
        press
            .office()
            .post(
                "/api/v1/publishing/channels",
                "{\"kind\":\"telegram\",\"name\":\"Намуна канали\",\"language\":\"uz-Cyrl\",\"settings\":{\"token\":\"%s\",\"chat\":\"%s\"}}"
                    .formatted(TELEGRAM.token(), cyrillic));
    assertThat(added.status()).isEqualTo(201);
  }

  @Test
  void aPieceOfNewsComesToThreeChannelsInTwoScripts() throws IOException {
    var desk = on(press.office(), "/desk");
    var writing = new Hand(desk).follow("form[action='/desk/newsroom'] button");
    writing.click(LATIN + "input[name='headline.uz-Latn']").type(TYPED_HEADLINE);
    writing.click(LATIN + ".editor-text").type(TYPED).follow(".save-bar button");
    var scripts = new Hand(desk).follow(LATIN + "button[form='make-cyrillic']");
    scripts.follow("button[form='mark-checked']");
    var handing = new Hand(desk).follow("form[action$='/submit'] button");
    String path = desk.url().replaceFirst("^https?://[^/]+", "");
    var approving = new Hand(on(press.hokim(), path)).follow("form[action$='/approve'] button");
    var sending =
        new Hand(desk)
            .follow("nav a[href='/desk/newsroom']")
            .follow("main a:has-text(\"" + HEADLINE + "\")")
            .follow("main a.btn[href^='/desk/publishing/materials/']")
            .follow("form.card.form button[type='submit']");
    await("in Latin letters", () -> TELEGRAM.messages(press.chat()).size() == 1);
    await("in Cyrillic letters", () -> TELEGRAM.messages(cyrillic).size() == 1);
    assertThat(TELEGRAM.messages(cyrillic).getFirst().text()).contains("Боғистон маҳалласига");
    await(
        "in the press centre in both scripts, and on the other two",
        () -> states(path.substring(path.lastIndexOf('/') + 1)).equals(Map.of("sent", 4L)));
    var hands = List.of(writing, scripts, handing, approving, sending);
    assertThat(hands.stream().mapToDouble(Hand::seconds).sum()).isLessThan(120);
    assertThat(Files.readString(Path.of("../docs/stopwatch.md")))
        .contains(
            writing.row("write headline and text, save"),
            scripts.row("have the Cyrillic made, look at it, say that it is right"),
            handing.row("hand in"),
            approving.row("the hokim approves"),
            sending.row("find it, publish on all channels"));
  }

  private Map<String, Long> states(String material) {
    return press
        .office()
        .get("/api/v1/publishing/materials/" + material + "/deliveries")
        .json()
        .get("items")
        .valueStream()
        .collect(Collectors.groupingBy(one -> one.get("state").asString(), Collectors.counting()));
  }

  private Page on(Office person, String path) {
    var page = Browser.signIn(browser.visitor(1440, 900, false), person);
    page.navigate(house.at(path).toString());
    return page;
  }
}
