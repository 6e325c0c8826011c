package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/**
 * The house's own press centre is that of the first office; its host is the one nobody else has.
 */
@HouseTest
class WebsiteModuleTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired House house;

  Office office;
  Office hokim;
  String mark;

  @BeforeEach
  void theFirstOffice() {
    office = house.first();
    hokim = house.colleague(office, Role.HOKIM);
    mark = House.word("belgi");
  }

  @Test
  void aPieceStandsInBothScriptsWithAllThatASearchEngineWants() throws Exception {
    String slug = published("Suv keldi " + mark, "<p>Taʼmir <b>tugadi</b> &amp; suv keldi.</p>");
    var page = get("/oz/news/" + slug);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    var document = Jsoup.parse(page.body());
    assertThat(document.select("h1").text()).isEqualTo("Suv keldi " + mark);
    assertThat(document.select("html").attr("lang")).isEqualTo("uz-Latn");
    assertThat(document.select("link[hreflang=uz-Cyrl]").attr("href")).endsWith("/uz/news/" + slug);
    assertThat(document.select("script[type=application/ld+json]").html()).contains("NewsArticle");
    var cyrillic = Jsoup.parse(get("/uz/news/" + slug).body());
    assertThat(cyrillic.select("h1").text()).startsWith("Сув келди");
    assertThat(cyrillic.text()).contains("автоматик");
    String card =
        java.net.URI.create(document.select("meta[property=og:image]").attr("content")).getPath();
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                HTTP.send(request(card), HttpResponse.BodyHandlers.ofByteArray()).body()));
    assertThat(picture.getWidth()).isEqualTo(1200);
  }

  @Test
  void listsFeedsAndMapsNameIt() throws Exception {
    String slug = published("Yoʻl ochildi " + mark, "<p>Matn</p>");
    assertThat(get("/oz/").body()).contains(slug);
    assertThat(get("/oz/news").body()).contains(slug);
    for (String form : new String[] {"rss", "atom", "json"}) {
      assertThat(get("/oz/feed." + form).body()).contains("/oz/news/" + slug);
    }
    var rss = Jsoup.parse(get("/oz/feed.rss").body(), "", Parser.xmlParser());
    assertThat(rss.select("rss > channel > item > title").eachText())
        .contains("Yoʻl ochildi " + mark);
    assertThat(get("/sitemap.xml").body()).contains("/uz/news/" + slug);
    assertThat(get("/news-sitemap.xml").body()).contains("/oz/news/" + slug);
    assertThat(get("/robots.txt").body()).contains("Sitemap:");
  }

  @Test
  void searchFindsItInEitherScript() throws Exception {
    String slug = published("Bogʻcha taʼmirlandi " + mark, "<p>Yangi xonalar.</p>");
    assertThat(get("/oz/search?q=" + enc("боғча " + mark)).body()).contains(slug);
    assertThat(get("/uz/search?q=" + enc("bogʻcha")).body()).contains(slug);
    assertThat(get("/oz/search?q=" + enc("' OR 1=1 & | ! ( *")).statusCode()).isEqualTo(200);
    assertThat(get("/oz/search?q=" + enc("<script>alert(1)</script>")).body())
        .doesNotContain("<script>alert");
  }

  @Test
  void aWithdrawnPieceAnswers410AndTheOneThatIsCheckedSaysSo() throws Exception {
    String slug = published("Xato xabar " + mark, "<p>Xato</p>");
    assertThat(get("/verify?address=/oz/news/" + slug).body()).contains("rasmiy xabarimiz.");
    var _ =
        hokim.post(
            "/api/v1/newsroom/materials/" + lastId + "/withdraw", "{\"note\":\"Xato maʼlumot\"}");
    await("gone", () -> get("/oz/news/" + slug).statusCode() == 410);
    assertThat(get("/oz/news/" + slug).body()).contains("Xato maʼlumot");
    assertThat(get("/oz/feed.rss").body()).doesNotContain(slug);
    assertThat(get("/verify?address=/oz/news/" + slug).body()).doesNotContain("rasmiy xabarimiz.");
    assertThat(get("/verify?address=https://elsewhere.example/oz/news/" + slug).body())
        .contains("chiqmagan");
    assertThat(get("/oz/news/yoq-bunday").statusCode()).isEqualTo(404);
  }

  private String lastId = "";

  private String published(String headline, String body) {
    var made =
        office.post(
            "/api/v1/newsroom/materials",
            "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"%s\"}}"
                .formatted(headline, body));
    lastId = made.json().get("id").asString();
    String id = lastId;
    var _ = office.post("/api/v1/newsroom/materials/" + id + "/submit", "{}");
    var _ = hokim.post("/api/v1/newsroom/materials/" + id + "/approve", "{}");
    String site =
        office.get("/api/v1/publishing/channels").json().get("items").get(0).get("id").asString();
    var _ =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish", "{\"channels\":[\"" + site + "\"]}");
    String at = "/api/v1/publishing/materials/" + id + "/deliveries";
    await(
        "out",
        () ->
            office
                .get(at)
                .json()
                .get("items")
                .valueStream()
                .allMatch(one -> one.get("state").asString().equals("sent")));
    String address = office.get(at).json().get("items").get(0).get("address").asString();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(house.at(path)).GET().build();
  }

  private HttpResponse<String> get(String path) {
    try {
      return HTTP.send(request(path), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String enc(String q) {
    return java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
  }
}
