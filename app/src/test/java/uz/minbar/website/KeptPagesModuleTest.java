package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.TestVideo;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.newsroom.Regions;

/** Pages are kept, and never a moment too long. */
@HouseTest
class KeptPagesModuleTest {

  private static final String BODY = "<p>Suv shu kecha soat oʻnda qaytadi.</p>";

  @Autowired House house;
  @Autowired Regions regions;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void aPageIsDrawnOnceAndGivenAgain() {
    var out = press.news("Suv qaytadi", BODY);
    var first = press.get(out.at("oz"));
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(behind(out.at("oz"), "Suv ketadi")).as("drawn once").contains("Suv qaytadi");
    var again = press.get(out.at("oz"), "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
    assertThat(String.join(",", first.headers().allValues("Vary")))
        .containsIgnoringCase("Cookie")
        .containsIgnoringCase("Accept-Encoding");
    assertThat(press.get(out.at("oz"), "Cookie", "look=size-larger").body())
        .as("who has cookies gets her own")
        .contains("Suv ketadi");
  }

  @Test
  void captionsAndAPosterThatComeLaterAreOnThePageAtOnce() {
    var stored =
        press
            .office()
            .send(
                press
                    .office()
                    .request("/api/v1/archive/assets?name=suv.mp4")
                    .setHeader("Content-Type", "video/mp4")
                    .POST(BodyPublishers.ofByteArray(TestVideo.bytes())));
    String video = stored.json().get("id").asString();
    var out = press.news("Suv qaytadi", BODY, video);
    assertThat(press.page(out.at("oz")).select("video track")).isEmpty();
    var told =
        press
            .office()
            .request("/api/v1/archive/assets/" + video + "/captions/uz-Latn")
            .setHeader("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofString("WEBVTT\n\n00:00.000 --> 00:01.000\nSuv qaytdi\n"));
    assertThat(press.office().send(told).status()).isEqualTo(200);
    assertThat(press.page(out.at("oz")).select("video track")).hasSize(2);
    String sign = press.page(out.at("oz")).select("video").attr("poster");
    var poster =
        press
            .office()
            .request("/api/v1/archive/assets/" + video + "/poster")
            .setHeader("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(PressCentre.png("Suv")));
    assertThat(press.office().send(poster).status()).isEqualTo(200);
    String kept = press.page(out.at("oz")).select("video").attr("poster");
    assertThat(kept).isNotEmpty().isNotEqualTo(sign);
    assertThat(press.get(out.at("oz"), "Cookie", "look=size-larger").body()).contains(kept);
  }

  @Test
  void smallIsTheSameAsWhole() throws Exception {
    var out = press.news("Suv qaytadi", BODY);
    String whole = press.get(out.at("oz")).body();
    try (var client = HttpClient.newHttpClient()) {
      var small =
          client.send(
              HttpRequest.newBuilder(press.at(out.at("oz")))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(small.body().length).isLessThan(whole.length() / 2);
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
      }
      assertThat(small.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void whateverChangesIsSeenAtOnce() {
    var out = press.news("Suv qaytadi", BODY);
    String at = out.at("oz");
    assertThat(press.get("/oz/").body()).contains("Suv qaytadi");
    press.correct(out, Map.of("headline", Map.of("uz-Latn", "Suv ertaga qaytadi"), "note", "Vaqt"));
    assertThat(press.get(at).body()).contains("Suv ertaga qaytadi");
    assertThat(press.get("/oz/").body()).contains("Suv ertaga qaytadi");
    var _ =
        press.add(
            "/api/v1/website/sections",
            Map.of("kind", "text", "title", Map.of("uz-Latn", "Aloqa"), "shown", true));
    assertThat(press.page(at).select(".press-menu").text()).contains("Aloqa");
    press.banner("Ehtiyot boʻling");
    assertThat(press.page(at).select(".alarm").text()).contains("Ehtiyot boʻling");
    press.region(regions, "bogiston", "Bogʻiston mahallasi");
    assertThat(press.get("/oz/regions").body()).contains("Bogʻiston mahallasi");
    var second = press.news("Yana bir xabar", BODY);
    assertThat(press.get("/oz/news").body()).contains("Yana bir xabar");
    press.withdraw(second, "Xato");
    assertThat(press.get(second.at("oz")).statusCode()).isEqualTo(410);
    assertThat(press.get("/oz/news").body()).doesNotContain("Yana bir xabar");
  }

  @Test
  void nothingOldIsGivenWhileManyReadAndOneWrites() throws Exception {
    var out = press.news("Soni 0", BODY);
    String at = out.at("oz");
    var done = new AtomicBoolean();
    Callable<Integer> reader =
        () -> {
          int last = 0;
          while (!done.get()) {
            int seen = number(at);
            assertThat(seen)
                .as("never older than what was seen before")
                .isGreaterThanOrEqualTo(last);
            last = seen;
          }
          return last;
        };
    try (var readers = Executors.newFixedThreadPool(3)) {
      var all = List.of(readers.submit(reader), readers.submit(reader), readers.submit(reader));
      try {
        for (int i = 1; i <= 12; i++) {
          press.correct(out, Map.of("headline", Map.of("uz-Latn", "Soni " + i), "note", "n" + i));
          assertThat(number(at)).isEqualTo(i);
        }
      } finally {
        done.set(true);
      }
      for (var one : all) {
        assertThat(one.get()).isPositive();
      }
    }
  }

  @Test
  void whatHangsOnTheHourIsDrawnAnewWithinAMinute() {
    var out = press.news("Suv qaytadi", BODY);
    assertThat(press.get(out.at("oz")).body()).contains("Suv qaytadi");
    assertThat(behind(out.at("oz"), "Suv ketadi")).contains("Suv qaytadi");
    house.clock().advance(Duration.ofSeconds(61));
    assertThat(press.get(out.at("oz")).body()).contains("Suv ketadi");
  }

  private int number(String at) {
    String headline = press.page(at).select("h1").text();
    return Integer.parseInt(headline.substring(headline.lastIndexOf(' ') + 1));
  }

  /** Changes the row without the database's counting it; what the page says then. */
  private String behind(String at, String headline) {
    int changed =
        press
            .office()
            .rows(
                () -> {
                  house
                      .jdbc()
                      .sql("update website_change set number = number - 1 where organisation = ?")
                      .param(press.office().organisation().value())
                      .update();
                  return house
                      .jdbc()
                      .sql(
                          "update publishing_placement set headline = ? where headline = 'Suv"
                              + " qaytadi'")
                      .param(headline)
                      .update();
                });
    assertThat(changed).isPositive();
    return press.get(at).body();
  }
}
