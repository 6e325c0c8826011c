package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.TestVideo;
import uz.minbar.house.Browser;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** A video from the officer's telephone to the reader's, in a real browser. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VideoBrowserTest {

  private static final String CAPTIONS =
      "WEBVTT\n\n00:00.000 --> 00:01.000\nMahallaga suv qaytdi\n";

  /** The brightest red of the poster's middle line. */
  private static final String BRIGHTEST =
      """
      async () => {
        const picture = new Image();
        picture.src = document.querySelector('figure video').poster;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        const line = pen.getImageData(picture.width / 2, 0, 1, picture.height).data;
        return Math.max(...line.filter((_, i) => i % 4 === 0));
      }
      """;

  @Autowired House house;

  private Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void aVideoIsTakenGivenAPosterAndCaptionsAndWatched() {
    var faults = new ArrayList<String>();
    var centre = PressCentre.in(house);
    String id;
    try (var context = browser.visitor(360, 900, false)) {
      var page = Browser.signIn(context, centre.office());
      id = take(page);
      givePoster(page);
      giveCaptions(page);
      look(page, "video-desk-phone", faults);
      page.setViewportSize(1440, 900);
      look(page, "video-desk", faults);
      page.navigate(house.at("/desk/archive").toString());
      look(page, "archive-with-video", faults);
    }
    watch(centre, id, faults);
    assertThat(faults).isEmpty();
    assertThat(browser.strangers()).isSubsetOf(centre.host());
  }

  private String take(Page page) {
    page.navigate(house.at("/desk/archive").toString());
    page.click("details.card.form > summary");
    page.setInputFiles("#file", new FilePayload("suv.mp4", "video/mp4", TestVideo.bytes()));
    page.fill("#alt", "Usta yangi quvurni ulamoqda");
    page.click("details.card.form button[type=submit]");
    page.waitForSelector("figure video");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private static void givePoster(Page page) {
    String plain = page.locator("figure video").getAttribute("poster");
    page.waitForFunction("document.querySelector('figure video').readyState >= 2");
    page.click("[data-frame-take]");
    page.waitForFunction(
        "plain => document.querySelector('figure video:not([poster=\"' + plain + '\"])') !== null",
        plain);
    page.waitForLoadState();
    assertThat((Integer) page.evaluate(BRIGHTEST))
        .as("the poster shows the frame")
        .isGreaterThan(200);
  }

  private static void giveCaptions(Page page) {
    page.setInputFiles(
        "#captionsFile",
        new FilePayload("suv.vtt", "text/vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8)));
    page.click("section[aria-labelledby=captions] button.btn");
    page.waitForSelector("section[aria-labelledby=captions] li >> nth=1");
  }

  private void watch(PressCentre centre, String video, List<String> faults) {
    var out = centre.news("Mahallaga suv qaytdi", "<p>Yangi quvur ulandi.</p>", video);
    try (var context = browser.visitor(360, 900, false)) {
      var page = context.newPage();
      page.navigate(centre.at(out.at("oz")).toString());
      assertThat(page.locator("article video track[default]").getAttribute("srclang"))
          .isEqualTo("uz-Latn");
      page.evaluate("document.querySelector('article video').play()");
      page.waitForFunction("document.querySelector('article video').currentTime > 0");
      assertThat((Integer) page.evaluate("document.querySelector('article video').videoWidth"))
          .isEqualTo(240);
      look(page, "video-phone", faults);
      page.setViewportSize(1440, 900);
      look(page, "video", faults);
      page.navigate(centre.at("/oz/").toString());
      assertThat(page.locator(".film-length").innerText()).isEqualTo("Video 0:01");
      look(page, "video-home", faults);
    }
  }

  private static void look(Page page, String name, List<String> faults) {
    Browser.picture(page, name);
    Browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    if (Browser.overflow(page) > 0) {
      faults.add(name + " is wider than its screen: " + Browser.farthest(page));
    }
  }
}
