package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** The office knows how often its pages are read, and of nobody that she read them. */
@HouseTest
class VisitsModuleTest {

  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0";
  private static final String PHONE = "Mozilla/5.0 (Android 16; Mobile) Firefox/146.0";

  @Autowired House house;

  private PressCentre press;
  private PressCentre.Out out;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
    out = press.news("Suv qaytadi", "<p>Suv shu kecha soat oʻnda qaytadi.</p>");
  }

  @Test
  void viewsAreCountedOfKeptPagesTooAndVisitorsOnceADay() {
    String tag = read(out.at("oz"), BROWSER, "").headers().firstValue("ETag").orElseThrow();
    var _ = read(out.at("oz"), BROWSER, "");
    var _ = press.get(out.at("oz"), "User-Agent", BROWSER, "If-None-Match", tag);
    var _ = read(out.at("oz"), PHONE, "");
    var _ = read("/oz/", PHONE, "");
    var report = report();
    assertThat(pages(report)).isEqualTo(Map.of(out.at("oz"), 4L, "/oz/", 1L));
    assertThat(today(report)).containsExactly(5, 2);
    var _ = read("/oz/", PHONE, "");
    assertThat(today(report())).as("the same people").containsExactly(6, 2);
    assertThat(Desk.of(house, press.office()).get("/desk/publishing/materials/" + out.id()).body())
        .as("the material's panel")
        .contains("Koʻrishlar: 4");
    assertThat(report().get("days").size()).isEqualTo(30);
  }

  @Test
  void theNextDayNobodyIsKnownAgain() {
    var _ = read("/oz/", BROWSER, "");
    house.clock().advance(Duration.ofDays(1));
    var _ = read("/oz/", BROWSER, "");
    var report = report();
    assertThat(today(report)).containsExactly(1, 1);
    assertThat(report.get("days").get(1).get("visitors").asInt()).isEqualTo(1);
  }

  @Test
  void robotsFailuresAndWhatNobodyAskedForAreNotCounted() {
    for (String robot : List.of("Googlebot/2.1", "TelegramBot (like TwitterBot)", "curl/8.5")) {
      var _ = read("/oz/", robot, "");
    }
    var _ = press.get("/oz/", "User-Agent", BROWSER, "Sec-Purpose", "prefetch;prerender");
    var _ = read("/oz/news/nowhere", BROWSER, "");
    var _ = read("/oz/feed.rss", BROWSER, "");
    var _ = read("/oz/search/suggest?q=suv", BROWSER, "");
    assertThat(today(report())).containsExactly(0, 0);
  }

  @Test
  void ofWhereSomebodyCameFromOnlyTheHostIsKept() {
    var _ = read("/oz/", BROWSER, "https://T.ME/s/namuna?secret=1");
    var _ = read("/oz/", BROWSER, "http://" + press.host() + "/oz/news");
    var _ = read("/oz/", BROWSER, "no address at all");
    assertThat(report().get("from").toString()).isEqualTo("[{\"host\":\"t.me\",\"views\":1}]");
  }

  @Test
  void sumsAreWrittenDownByThemselvesOnceAMinute() {
    var _ = read("/oz/", BROWSER, "");
    house.clock().advance(Duration.ofSeconds(61));
    var _ = read("/oz/", BROWSER, "");
    await("written", () -> written(press.office()) > 0);
    int sum =
        press
            .office()
            .rows(
                () ->
                    house
                        .jdbc()
                        .sql(
                            "select count(*) from website_visit where path like '%127.%' or path like '%Mozilla%'")
                        .query(Integer.class)
                        .single());
    assertThat(sum).isZero();
  }

  private int written(Office office) {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select coalesce(sum(views), 0) from website_visit where path = ''")
                .query(Integer.class)
                .single());
  }

  private java.net.http.HttpResponse<String> read(String path, String agent, String from) {
    return from.isEmpty()
        ? press.get(path, "User-Agent", agent)
        : press.get(path, "User-Agent", agent, "Referer", from);
  }

  private JsonNode report() {
    return press.office().get("/api/v1/website/visits").json();
  }

  private static Map<String, Long> pages(JsonNode report) {
    return report
        .get("pages")
        .valueStream()
        .collect(
            java.util.stream.Collectors.toMap(
                one -> one.get("path").asString(), one -> one.get("views").asLong()));
  }

  private static List<Integer> today(JsonNode report) {
    var today = report.get("days").get(0);
    return Stream.of("views", "visitors").map(name -> today.get(name).asInt()).toList();
  }
}
