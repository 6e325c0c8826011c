package uz.minbar.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.outside.feeds.FeedItem;
import uz.minbar.staff.Role;

/** Sources that are no feeds: what stands on them arrives like any other item. */
@HouseTest
class SourceKindsModuleTest {

  private static final String BASE = "/api/v1/monitoring";

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void anOfficeWithAWordOfItsOwn() {
    office = house.organisation();
    word = House.word("xq");
  }

  @Test
  void anIndexOfSitemapsLeadsToArticlesWithTitlesOfTheirOwnPages() {
    var topic = topic();
    String now = house.clock().instant().toString();
    article("/" + word + "/1", "Yangi maktab ochildi");
    xml(
        "/" + word + "-sitemap.xml",
        "<sitemapindex><sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap></sitemapindex>"
            .formatted(SITES.address("/" + word + "-part.xml"), now));
    xml(
        "/" + word + "-part.xml",
        "<urlset><url><loc>%s</loc><lastmod>%s</lastmod></url></urlset>"
            .formatted(SITES.address("/" + word + "/1"), now));
    var source = source("sitemap", "/" + word + "-sitemap.xml", "");
    pass("the part", () -> health(source).get("items").asInt() == 1);
    pass("a mention", () -> mentions(topic).size() == 1);
    assertThat(mentions(topic).get(0).get("title").asString()).isEqualTo("Yangi maktab ochildi");
    assertThat(mentions(topic).get(0).get("text").asString()).contains(word);
    assertThat(mentions(topic).get(0).get("language").asString()).isEqualTo("uz");
    assertThat(health(source).get("state").asString()).isEqualTo("ok");
    fetch(source);
    pass("another round", () -> SITES.visits("/" + word + "-part.xml").size() == 2);
    assertThat(SITES.visits("/" + word + "/1")).hasSize(1);
  }

  @Test
  void whatIsNoSitemapSaysSo() {
    SITES.page("/" + word + ".html", "<html><body>yoʻq</body></html>");
    var source = source("sitemap", "/" + word + ".html", "");
    pass("failing", () -> health(source).get("state").asString().equals("failing"));
    assertThat(health(source).get("lastError").asString()).contains("xarita");
  }

  @Test
  void aPageWithoutAFeedIsHeardByItsNewLinks() {
    var topic = topic();
    String path = "/" + word + "-royxat";
    for (int i = 1; i <= 4; i++) {
      article("/" + word + "/p" + i, "Tumandagi yangilik sarlavhasi " + i);
    }
    list(path, 3, "12");
    var found =
        office.post(BASE + "/sources/look", "{\"address\":\"" + SITES.address(path) + "\"}").json();
    assertThat(found.get("offers").get(0).get("address").asString())
        .isEqualTo(SITES.address("/" + word + ".rss").toString());
    var region = found.get("regions").get(0);
    assertThat(region.get("selector").asString()).isEqualTo("div.news");
    assertThat(region.get("links").get(0).get("title").asString())
        .isEqualTo("Tumandagi yangilik sarlavhasi 1");
    var source = source("page", path, ",\"region\":\"div.news\"");
    pass("three items", () -> health(source).get("items").asInt() == 3);
    pass("their texts", () -> mentions(topic).size() == 3);
    list(path, 3, "97");
    fetch(source);
    pass("no change", () -> health(source).get("state").asString().equals("unchanged"));
    list(path, 4, "98");
    fetch(source);
    pass("the new one", () -> health(source).get("items").asInt() == 4);
    SITES.page(path, "<html><body><p>Sayt yangilandi</p></body></html>");
    fetch(source);
    pass("a person is told", () -> health(source).get("state").asString().equals("failing"));
    assertThat(health(source).get("lastError").asString()).contains("qayta tanlang");
  }

  private void list(String path, int links, String views) {
    var items = new StringBuilder();
    for (int i = 1; i <= links; i++) {
      items.append(
          "<p><a href=\"/%1$s/p%2$d\">Tumandagi yangilik sarlavhasi %2$d</a> <i>%3$s</i></p>"
              .formatted(word, i, views));
    }
    SITES.page(
        path,
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/%s.rss\"></head>"
                .formatted(word)
            + "<body><div class=\"news\">"
            + items
            + "</div></body></html>");
  }

  @Test
  void theDeskShowsWhatThereIsAndAPersonChooses() {
    String path = "/" + word + "-bosh";
    list(path, 3, "1");
    var desk = Desk.of(house, office);
    var _ = desk.get("/desk/monitoring/sources");
    String address = Desk.encoded(SITES.address(path).toString());
    var shown = desk.submit("/desk/monitoring/sources/look", "address=" + address).body();
    assertThat(shown).contains("Tumandagi yangilik sarlavhasi 3", "div.news", word + ".rss");
    var chosen =
        desk.submit(
            "/desk/monitoring/sources", "kind=page&region=div.news&instead=&address=" + address);
    assertThat(chosen.statusCode()).isIn(302, 303);
    var at = java.net.URI.create(chosen.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(desk.get(at).body()).contains("div.news");
    // Another part takes the place of the first.
    var again =
        desk.submit(
            "/desk/monitoring/sources",
            "kind=page&region=&address=" + address + "&instead=" + at.replaceAll(".*/", ""));
    assertThat(again.statusCode()).isIn(302, 303);
    assertThat(desk.get(at).statusCode()).isEqualTo(404);
    var refused =
        desk.submit(
            "/desk/monitoring/sources",
            "kind=page&region=" + Desk.encoded("a:matches((x+)+y)") + "&address=" + address);
    assertThat(refused.statusCode()).isEqualTo(422);
    var reader = house.colleague(office, Role.OFFICE_HEAD);
    assertThat(
            reader
                .post(BASE + "/sources/look", "{\"address\":\"" + SITES.address(path) + "\"}")
                .status())
        .isEqualTo(403);
    assertThat(office.post(BASE + "/sources/look", "{\"address\":\"http://10.0.0.1/\"}").status())
        .isEqualTo(422);
  }

  @Test
  void aSourceQuieterThanItsHistoryRaisesAHand() {
    var feed = SITES.feed("/" + word + "-soat.rss");
    var last = house.clock().instant().minus(Duration.ofHours(10));
    var items = new java.util.ArrayList<FeedItem>();
    for (int hour = 0; hour < 24 * 9; hour++) {
      var at = last.minus(Duration.ofHours(hour));
      items.add(FeedItem.of("/" + word + "/s" + hour, "Xabar " + hour, "Matn", at));
    }
    var _ = feed.items(items);
    var source = source("feed", "/" + word + "-soat.rss", "");
    pass("all of it", () -> health(source).get("state").asString().equals("ok"));
    assertThat(health(source).get("usualSeconds").asLong()).isEqualTo(3600);
    fetch(source);
    pass("silence", () -> health(source).get("state").asString().equals("silent"));
    var desk = Desk.of(house, office);
    assertThat(desk.get("/desk/monitoring/sources/" + source).body())
        .contains("Odatda har 1 soatda");
    assertThat(desk.get("/desk").body()).contains("odatdagidan uzoq jim");
    assertThat(desk.get("/desk/monitoring/sources?state=silent").body()).contains(source);
  }

  /** Waits for it while the time goes on, for visits keep their pauses. */
  private void pass(String what, java.util.function.BooleanSupplier condition) {
    await(
        what,
        () -> {
          house.clock().advance(Duration.ofMillis(500));
          return condition.getAsBoolean();
        });
  }

  private void article(String path, String title) {
    String text = "Tumanda " + word + " haqida gap ketdi, odamlar yigʻildi va suhbatlashdi. ";
    SITES.page(
        path,
        "<html><head><title>%1$s</title></head><body><article><h1>%1$s</h1><p>%2$s</p></article></body></html>"
            .formatted(title, text.repeat(5)));
  }

  private static void xml(String path, String text) {
    SITES.answer(path, 200, Map.of("Content-Type", "application/xml"), text.getBytes(UTF_8));
  }

  private String topic() {
    return office
        .post(BASE + "/topics", "{\"name\":\"Mavzu\",\"query\":\"" + word + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private String source(String kind, String path, String more) {
    var made =
        office.post(
            BASE + "/sources",
            "{\"kind\":\"%s\",\"address\":\"%s\"%s}".formatted(kind, SITES.address(path), more));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private void fetch(String source) {
    assertThat(office.post(BASE + "/sources/" + source + "/fetch", "").status()).isEqualTo(202);
  }

  private JsonNode health(String source) {
    return office.get(BASE + "/sources/" + source).json().get("health");
  }

  private JsonNode mentions(String topic) {
    return office.get(BASE + "/mentions?topic=" + topic).json().get("items");
  }
}
