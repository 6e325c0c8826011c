package uz.minbar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uz.minbar.house.Browser;

/** One demo from its first page to its violent end: making one is the dear part. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path home;
  private static RunningDemo demo;
  private static Browser browser;
  private static final List<String> FAULTS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    demo = RunningDemo.start(home);
    browser = Browser.open();
  }

  @AfterAll
  static void end() throws Exception {
    browser.close();
    demo.close();
  }

  private static void look(Page page) {
    if (page.url().startsWith(demo.address) && page.locator("main").count() > 0) {
      Browser.faults(page).forEach(fault -> FAULTS.add(page.url() + " " + fault));
    }
  }

  private static Newcomer newcomer() {
    return new Newcomer(demo.address, browser.visitor(1280, 800, false), DemoTest::look);
  }

  @Test
  @Order(1)
  void theConsoleSaysHowToGetIn() {
    assertThat(demo.console())
        .contains(demo.address + "/desk", "dilnoza@namuna.example", "namuna-tumani")
        .contains("/s/namuna_tumani?live");
  }

  @Test
  @Order(2)
  void theNewcomerAnswersWhatTheWorldSaysAndSeesItOnTheChannel() throws Exception {
    var newcomer = newcomer();
    newcomer.enterAs("Dilnoza Sinovova");
    String material = newcomer.answerTheAlert();
    newcomer.leave();
    newcomer.enterAs("Misol Andozayev");
    newcomer.approve(material);
    newcomer.leave();
    newcomer.enterAs("Dilnoza Sinovova");
    newcomer.publish(material);
    newcomer.follow("/namuna_tumani/");
    assertThat(newcomer.page().textContent("body")).contains(Newcomer.FIRST, "Yangi nasos ertaga");
    var _ = newcomer.page().goBack();
    newcomer.follow("/oz/news/");
    assertThat(newcomer.page().textContent("h1")).contains(Newcomer.FIRST);
    newcomer.waitFor("/desk/reaction/journal", Newcomer.FIRST);
    Browser.leave(newcomer.page());
    assertThat(FAULTS).isEmpty();
    assertThat(browser.strangers()).isEmpty();
  }

  @Test
  @Order(3)
  void theFortnightHasSomethingOfEveryKind() throws Exception {
    var newcomer = newcomer();
    newcomer.enterAs("Dilnoza Sinovova");
    for (String state :
        List.of("draft", "submitted", "returned", "approved", "published", "withdrawn")) {
      newcomer.open("/desk/newsroom?state=" + state);
      assertThat(newcomer.page().locator("main .row-title").count()).as(state).isPositive();
    }
    newcomer.open("/desk/reaction");
    for (String title : List.of("Tarqating", "обеды", "itlari")) {
      assertThat(newcomer.page().textContent("main")).as("open cases").contains(title);
    }
    newcomer.open("/desk/reaction/journal");
    assertThat(newcomer.page().locator("main tbody tr").count()).isGreaterThanOrEqualTo(9);
    newcomer.open("/desk/publishing");
    assertThat(newcomer.page().textContent("main"))
        .contains("bepul payvandchilik", "Kechasi qaysi dorixona");
    newcomer.open("/desk/archive");
    assertThat(newcomer.page().locator("main img").count()).isGreaterThanOrEqualTo(7);
    Browser.leave(newcomer.page());
    assertThat(read("/oz/feed.json").body()).contains("Andozaga gaz qaytdi", "bepul payvandchilik");
    assertThat(read("/oz/news/shanba-kuni-hashar").statusCode()).isEqualTo(410);
    for (String language : List.of("uz", "ru", "en")) {
      assertThat(read("/" + language + "/").statusCode()).as(language).isEqualTo(200);
    }
    assertThat(read("/ru/feed.json").body()).contains("Бесплатные курсы сварщиков");
  }

  @Test
  @Order(4)
  void aSecondStartKeepsWhatIsThere() throws Exception {
    demo.close();
    demo = RunningDemo.start(home);
    assertThat(read("/oz/feed.json").body()).contains(Newcomer.FIRST);
    var newcomer = newcomer();
    newcomer.open("/desk/sign-in");
    Browser.leave(newcomer.page());
    assertThat(demo.console()).doesNotContain("The fortnight took");
  }

  @Test
  @Order(5)
  void aKilledDemoLeavesNoProcessBehind() throws Exception {
    var beside = demo.process.toHandle().descendants().toList();
    assertThat(beside).hasSizeGreaterThanOrEqualTo(2);
    var data = home.resolve("database/data");
    demo.kill();
    await("nothing is left", () -> beside.stream().noneMatch(ProcessHandle::isAlive));
    await("the server has gone", () -> !Files.exists(data.resolve("postmaster.pid")));
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static HttpResponse<String> read(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(demo.address + path)).build();
    return Objects.requireNonNull(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
  }
}
