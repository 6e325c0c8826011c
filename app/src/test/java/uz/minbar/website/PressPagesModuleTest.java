package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Regions;

/** What people read of the press centre. */
@HouseTest
class PressPagesModuleTest {

  @Autowired House house;
  @Autowired Regions regions;
  @Autowired Website website;
  @Autowired Archive archive;

  PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void aCorrectionIsShownWithItsDateAndWhatChanged() {
    press.region(regions, "bogiston", "Bogʻiston mahallasi");
    var out =
        press.out(
            Map.of(
                "kind", "news",
                "headline", Map.of("uz-Latn", "Oltmish rasta", "en", "Sixty stalls"),
                "body", Map.of("uz-Latn", "<p>Bozor</p>", "en", "<p>Market</p>"),
                "regions", List.of("bogiston")));
    press.correct(
        out,
        Map.of("headline", Map.of("uz-Latn", "Yetmish rasta"), "note", "Soni </script> tuzatildi"));
    var page = press.page(out.at("oz"));
    assertThat(page.select("h1").text()).isEqualTo("Yetmish rasta");
    assertThat(page.select("#corrections").text())
        .contains("Bugun", "Soni </script> tuzatildi", "Oltmish rasta");
    var schema = JsonMapper.builder().build().readTree(page.select("script[type*=ld]").html());
    assertThat(schema.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(schema.get("datePublished").asString()).endsWith("+05:00");
    assertThat(schema.get("dateModified").asString())
        .isGreaterThanOrEqualTo(schema.get("datePublished").asString());
    assertThat(schema.get("correction").get(0).get("text").asString()).contains("tuzatildi");
    assertThat(schema.get("publisher").get("name").asString()).endsWith("hokimligi");
    assertThat(schema.get("image").get(0).get("url").asString()).endsWith("/card.png");
    assertThat(schema.get("contentLocation").get(0).get("name").asString())
        .isEqualTo("Bogʻiston mahallasi");
    assertThat(press.page(out.at("en")).select(".correction")).isEmpty();
    assertThat(press.page(out.at("uz")).select("#corrections").text()).contains("тузатилди");
    assertThat(press.page("/uz/regions/bogiston").text())
        .contains("Боғистон маҳалласи", "Етмиш раста");
  }

  @Test
  void theListIsSortedOutByKindRegionAndMonth() {
    press.region(regions, "guliston", "Guliston mahallasi");
    var news =
        press.out(
            Map.of(
                "kind", "news",
                "headline", Map.of("uz-Latn", "Guliston xabari"),
                "body", Map.of("uz-Latn", "<p>Matn</p>"),
                "regions", List.of("guliston")));
    var statement =
        press.out(
            Map.of(
                "kind", "statement",
                "headline", Map.of("uz-Latn", "Bayonot matni"),
                "body", Map.of("uz-Latn", "<p>Matn</p>")));
    press.age(statement, 62);
    var then = YearMonth.from(house.clock().instant().atZone(Dates.ZONE).minusDays(62));
    assertThat(slugs("/oz/news")).containsExactly(news.slug(), statement.slug());
    assertThat(slugs("/oz/news?kind=statement")).containsExactly(statement.slug());
    assertThat(slugs("/oz/news?region=guliston")).containsExactly(news.slug());
    assertThat(slugs("/oz/regions/guliston")).containsExactly(news.slug());
    assertThat(slugs("/oz/news?month=" + then)).containsExactly(statement.slug());
    assertThat(slugs("/oz/news?kind=news&month=" + then)).isEmpty();
    var page = press.page("/oz/news?kind=statement&month=" + then);
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .endsWith("/oz/news?kind=statement&month=" + then);
    assertThat(page.select("#month option[selected]").attr("value")).isEqualTo(then.toString());
    for (String wrong : List.of("kind=x", "month=2026-99", "cursor=%00")) {
      assertThat(press.get("/oz/news?" + wrong).statusCode()).as(wrong).isBetween(404, 422);
    }
  }

  @Test
  void nobodyMeetsAClosedDoor() {
    var out = press.news("Yolgʻiz xabar", "<p>Faqat oʻzbekcha</p>");
    assertThat(press.get(out.at("en")).statusCode()).isEqualTo(404);
    assertThat(press.page(out.at("en")).select(".versions a").eachAttr("href"))
        .containsExactly(out.at("oz"), out.at("uz"));
    for (String path : List.of("/oz/news/yoq", "/de/news", "/ru/x/y", "/oz/regions/yoq")) {
      var lost = press.get(path, "Accept-Language", "ru");
      assertThat(lost.statusCode()).as(path).isEqualTo(404);
      assertThat(lost.body()).as(path).contains("role=\"search\"").doesNotContain("/desk");
    }
    assertThat(press.get("/de/news", "Accept-Language", "ru").body()).contains("lang=\"ru\"");
    String loud = "/oz/news/" + out.slug().toUpperCase(Locale.ROOT);
    for (String path : List.of("/oz", "/oz/news/", out.at("oz") + "/", loud)) {
      var moved = press.get(path);
      assertThat(moved.statusCode()).as(path).isEqualTo(301);
      var location = URI.create(moved.headers().firstValue("Location").orElseThrow());
      assertThat(press.get(location.getPath()).statusCode()).isEqualTo(200);
    }
    press.withdraw(out, "Xato maʼlumot");
    var gone = press.get(out.at("uz"));
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("Хато маълумот");
    assertThat(press.get(out.at("oz") + "/card.png").statusCode()).isEqualTo(404);
    assertThat(press.page("/oz/").text()).doesNotContain("Yolgʻiz xabar");
  }

  @Test
  void whatIsNotOutIsSeenByTheDeskAlone() {
    String id =
        press.approved(
            Map.of(
                "kind", "news",
                "headline", Map.of("uz-Latn", "Sirli xabar"),
                "body", Map.of("uz-Latn", "<p>Embargo</p>"),
                "embargoUntil", house.clock().instant().plusSeconds(3600).toString()));
    for (String path :
        List.of(
            "/oz/",
            "/oz/news",
            "/oz/feed.rss",
            "/sitemap.xml",
            "/news-sitemap.xml",
            "/oz/search?q=sirli")) {
      assertThat(press.get(path).body()).as(path).doesNotContain("Sirli xabar", "sirli-xabar");
    }
    assertThat(press.get("/oz/news/sirli-xabar").statusCode()).isEqualTo(404);
    assertThat(press.get("/desk/website/preview/" + id + "/oz").statusCode()).isEqualTo(302);
    var reading =
        press
            .office()
            .as(() -> website.preview(new MaterialId(UUID.fromString(id)), Language.UZ_CYRL))
            .orElseThrow();
    assertThat(reading.piece().headline()).isEqualTo("Сирли хабар");
    assertThat(press.get("/oz/news/sirli-xabar").statusCode()).isEqualTo(404);
  }

  @Test
  void searchHelpsWhereNothingIsFound() {
    var out = press.news("Oʻzbekiston bogʻchalari", "<p>Maʼmuriyat yangi quvurlarni oʻrnatdi.</p>");
    for (String q :
        List.of(
            "o'zbekiston",
            "oʻzbekiston",
            "o`zbekiston",
            "ozbekiston",
            "Ўзбекистон",
            "боғча",
            "bog’chalari maʼmuriyat",
            "МАЪМУРИЯТ",
            "quvur")) {
      assertThat(slugs("/oz/search?q=" + PressCentre.enc(q))).as(q).containsExactly(out.slug());
    }
    var near = press.page("/oz/search?q=" + PressCentre.enc("quvurlarimiz osmon"));
    assertThat(near.select("[role=status]").text()).contains("topilmadi");
    assertThat(near.select(".news a[href*=" + out.slug() + "]")).isNotEmpty();
    assertThat(press.page("/ru/search?q=ozbekiston").select(".nothing a").eachAttr("href"))
        .contains("/oz/search?q=ozbekiston");
    assertThat(press.page("/oz/search?q=zzzz").select(".nothing li")).hasSize(3);
    assertThat(press.get("/oz/search?q=" + PressCentre.enc("' & | ! :* ((")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aTextIsCheckedWordByWord() {
    var out =
        press.news(
            "Suv narxi haqida",
            "<p>Tumanda ichimlik suvi narxi bir kub uchun 1200 soʻm boʻlib qoladi va yil oxirigacha"
                + " oshmaydi.</p>");
    assertThat(verdict("Туманда ичимлик суви нархи бир куб учун 1200 сўм бўлиб қолади"))
        .contains("rasmiy xabarimiz.");
    assertThat(
            verdict(
                "Tumanda ichimlik suvi narxi bir kub uchun 2200 so'm bo'lib qoladi va yil"
                    + " oxirigacha oshmaydi."))
        .contains("oʻzgartirilgan", "<del>1200</del>", "<ins>2200</ins>", out.slug());
    assertThat(verdict("Bu butunlay boshqa gaplar, hech kim aytmagan so‘zlar"))
        .contains("chiqmagan");
    assertThat(verdict("Suv narxi")).contains("juda qisqa");
    assertThat(verdict(house.at("/x").getScheme() + "://evil.example" + out.at("oz")))
        .contains("chiqmagan");
    assertThat(verdict(out.at("oz") + "?utm_source=telegram#x")).contains("rasmiy xabarimiz.");
    press.withdraw(out, "Narx oʻzgardi");
    assertThat(verdict("Tumanda ichimlik suvi narxi bir kub uchun 1200 soʻm boʻlib qoladi"))
        .contains("qaytarib olingan", "Narx oʻzgardi");
  }

  @Test
  void aPieceIsDrawnFromTwoStatementsWithoutATransactionAndGivenAgainAfterOne() {
    var out = press.news("Yengil sahifa", "<p>Matn</p>", press.picture(archive, "Surat"));
    var _ = press.news("Yana bir xabar", "<p>Matn</p>");
    assertThat(press.get(out.at("oz")).statusCode()).isEqualTo(200);
    var drawn = told(() -> press.get(out.at("oz"), "Cookie", "look=size-larger").body());
    assertThat(drawn)
        .filteredOn(line -> line.startsWith("Executing prepared SQL statement"))
        .hasSize(2);
    assertThat(drawn).filteredOn(line -> line.startsWith("Creating new transaction")).isEmpty();
    var kept = told(() -> press.get(out.at("oz")).body());
    assertThat(kept)
        .filteredOn(line -> line.startsWith("Executing prepared SQL statement"))
        .hasSize(1);
    assertThat(kept).filteredOn(line -> line.startsWith("Creating new transaction")).isEmpty();
  }

  /** What the database was asked for that page. */
  private static List<String> told(Supplier<String> page) {
    var told = new ListAppender<ILoggingEvent>();
    told.start();
    var loggers =
        Stream.of(
                "org.springframework.jdbc.core.JdbcTemplate",
                "uz.minbar.foundation.tenancy.TenantTransactionManager")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    loggers.forEach(logger -> listen(logger, told, Level.DEBUG));
    assertThat(page.get()).contains("Yana bir xabar");
    loggers.forEach(logger -> listen(logger, told, null));
    return told.list.stream()
        .filter(one -> one.getThreadName().startsWith("tomcat"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** Hears what the logger says from that level on; null ends it. */
  private static void listen(
      Logger logger, ListAppender<ILoggingEvent> told, @Nullable Level level) {
    logger.setLevel(level);
    if (level == null) {
      logger.detachAppender(told);
    } else {
      logger.addAppender(told);
    }
  }

  private String verdict(String asked) {
    return press.post("/oz/verify", Map.of("address", asked)).body();
  }

  private List<String> slugs(String path) {
    return press.page(path).select(".news h2 a").eachAttr("href").stream()
        .map(href -> href.substring(href.lastIndexOf('/') + 1))
        .toList();
  }
}
