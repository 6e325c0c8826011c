package uz.minbar.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.SITES;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

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
    word = "namuna" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "a");
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
