package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** What other programs read of the press centre: feeds, maps, pictures, and only what is new. */
@HouseTest
class PressFeedsModuleTest {

  @Autowired House house;
  @Autowired Archive archive;

  PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void feedsAreUnderstoodByAReaderThatIsNotOurs() throws Exception {
    var out = press.news("Suv & yoʻl <b>", "<p>Taʼmir <a href=\"/oz/news\">tugadi</a>.</p>");
    for (String form : List.of("rss", "atom")) {
      var answer = press.get("/oz/feed." + form);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains(form);
      var feed = new SyndFeedInput(false, Locale.US).build(new StringReader(answer.body()));
      assertThat(feed.getEntries()).hasSize(1);
      var entry = feed.getEntries().getFirst();
      assertThat(entry.getTitle()).isEqualTo("Suv & yoʻl <b>");
      assertThat(entry.getLink()).endsWith("/oz/news/" + out.slug());
      assertThat(entry.getUri()).startsWith("urn:uuid:");
      assertThat(entry.getPublishedDate().toInstant())
          .isCloseTo(house.clock().instant(), within(5, ChronoUnit.MINUTES));
      assertThat(entry.getContents().getFirst().getValue())
          .matches("<p>Taʼmir <a href=\"https?://[^\"]+/oz/news\".*");
    }
    var json = JsonMapper.builder().build().readTree(press.get("/uz/feed.json").body());
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("language").asString()).isEqualTo("uz-Cyrl");
    assertThat(json.get("items").get(0).get("title").asString()).startsWith("Сув");
    assertThat(json.get("items").get(0).get("content_html").asString()).contains("автоматик");
    for (String prefix : List.of("ru", "en")) {
      for (String form : List.of("rss", "atom")) {
        var empty =
            new SyndFeedInput(false, Locale.US)
                .build(new StringReader(press.get("/" + prefix + "/feed." + form).body()));
        assertThat(empty.getEntries()).isEmpty();
      }
    }
  }

  @Test
  void whoHasTheNewestIsToldSoAndNoMore() {
    var out = press.news("Birinchi", "<p>Matn</p>");
    for (String path :
        List.of(
            "/oz/feed.rss",
            "/oz/feed.atom",
            "/oz/feed.json",
            "/oz/",
            "/oz/news",
            out.at("oz"),
            out.at("oz") + "/card.png",
            "/sitemap.xml",
            "/news-sitemap.xml")) {
      var first = press.get(path);
      String etag = first.headers().firstValue("ETag").orElseThrow();
      var again = press.get(path, "If-None-Match", etag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(press.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    }
    assertThat(press.get(out.at("oz") + "/card.png").headers().firstValue("ETag").orElseThrow())
        .startsWith("\"");
    var feed = press.get("/oz/feed.rss");
    String changed = feed.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(press.get("/oz/feed.rss", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
    house.clock().advance(java.time.Duration.ofSeconds(2));
    press.withdraw(out, "Xato");
    var after = press.get("/oz/feed.rss", "If-Modified-Since", changed);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain(out.slug());
  }

  @Test
  void mapsFollowTheirProtocol() throws Exception {
    var fresh = press.news("Bugungi xabar", "<p>Matn</p>");
    var old = press.news("Eski xabar", "<p>Matn</p>");
    press.age(old, 3);
    var map = xml(press.get("/sitemap.xml").body());
    assertThat(map.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    var addresses = texts(map, "loc");
    assertThat(addresses).doesNotHaveDuplicates().allMatch(one -> one.startsWith("http"));
    assertThat(addresses).anyMatch(one -> one.endsWith(old.at("oz")));
    assertThat(addresses).anyMatch(one -> one.endsWith(fresh.at("uz")));
    assertThat(addresses).noneMatch(one -> one.endsWith(fresh.at("ru")));
    var languages = new ArrayList<String>();
    var links = map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
    for (int i = 0; i < links.getLength(); i++) {
      var link = (Element) links.item(i);
      if (link.getAttribute("href").endsWith(fresh.slug())) {
        languages.add(link.getAttribute("hreflang"));
      }
    }
    assertThat(languages)
        .containsExactly("uz-Latn", "uz-Cyrl", "x-default", "uz-Latn", "uz-Cyrl", "x-default");
    assertThat(texts(map, "lastmod")).allMatch(one -> one.matches("[0-9-]{10}T[0-9:]{8}Z"));
    var news = xml(press.get("/news-sitemap.xml").body());
    assertThat(texts(news, "loc")).hasSize(2).allMatch(one -> one.endsWith(fresh.slug()));
    assertThat(texts(news, "language")).containsOnly("uz");
    assertThat(texts(news, "title")).contains("Bugungi xabar");
    assertThat(press.get("/sitemap-1.xml").statusCode()).isEqualTo(200);
    assertThat(press.get("/robots.txt").body()).contains("Sitemap: http", "Disallow: /desk");
  }

  @Test
  void picturesGoAlongAndNothingSetsACookie() {
    var out =
        press.out(
            Map.of(
                "kind", "statement",
                "headline", Map.of("uz-Latn", "Bayonot", "ru", "Заявление"),
                "body", Map.of("uz-Latn", "<p>Matn</p>", "ru", "<p>Текст</p>"),
                "pictures", List.of(press.picture(archive, "Yangi quvur"))));
    assertThat(press.get("/oz/feed.rss").body()).contains("media:content", "Yangi quvur");
    assertThat(press.page(out.at("uz")).select("figure img").attr("alt")).isEqualTo("Янги қувур");
    assertNoCookie(out);
  }

  @Test
  void withoutPicturesTheirWordsStay() {
    var out = press.news("Quvur", "<p>Matn</p>", press.picture(archive, "Yangi quvur"));
    var weakSighted =
        org.jsoup.Jsoup.parse(press.get(out.at("oz"), "Cookie", "look=largest.textual").body());
    assertThat(weakSighted.select("figure img")).isEmpty();
    assertThat(weakSighted.select("figure").text()).contains("Yangi quvur");
    assertThat(weakSighted.select("html").attr("class")).isEqualTo("largest textual");
  }

  private void assertNoCookie(PressCentre.Out out) {
    for (String path :
        List.of(
            "/",
            "/oz",
            "/oz/",
            "/uz/news",
            "/oz/news?kind=statement",
            "/ru/regions",
            "/oz/search?q=x",
            "/verify",
            "/en/verify?address=x",
            out.at("ru"),
            out.at("en"),
            "/oz/nowhere",
            "/de/",
            "/oz/feed.rss",
            "/sitemap.xml",
            "/robots.txt",
            out.at("oz") + "/card.png",
            "/oz/card.png")) {
      assertThat(press.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(press.post("/oz/verify", Map.of("address", "x")).headers().allValues("Set-Cookie"))
        .isEmpty();
  }

  private static Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    var texts = new ArrayList<String>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
