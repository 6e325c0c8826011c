package uz.minbar.outside.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedSiteTest {

  private static final Instant DAY = Instant.parse("2026-11-20T05:00:00Z");

  private final FeedSite site = FeedSite.start(0, 3);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    site.close();
    client.close();
  }

  @Test
  void aFeedAndItsArticlesShareAHostAndNotAllShareOne() {
    assertThat(site.address("/suv.rss").getHost())
        .isEqualTo(site.address("/suv/1").getHost())
        .isEqualTo(site.address("/suv-2.rss").getHost());
    assertThat(IntStream.range(0, 30).mapToObj(i -> site.address("/" + i).getHost()).distinct())
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Feed.Format.class)
  void writesEachFormat(Feed.Format format) {
    var feed = site.feed("/rss").format(format).title("Namuna & xabar");
    var _ = feed.add(FeedItem.of("/1", "Suv <yoʻq>", "<p>Oʻq & yoy</p>", DAY).by("M. Namunayev"));
    String body = get("/rss").body();
    if (format == Feed.Format.JSON) {
      assertThat(body)
          .contains("\"title\":\"Suv <yoʻq>\"", "\"url\":\"" + site.address("/rss").resolve("/1"));
    } else {
      var tree = Jsoup.parse(body, Parser.xmlParser());
      assertThat(tree.select("item > title, entry > title").text()).isEqualTo("Suv <yoʻq>");
      assertThat(tree.select("description, summary").last())
          .hasToString(
              format == Feed.Format.ATOM
                  ? "<summary type=\"html\">&lt;p&gt;Oʻq &amp; yoy&lt;/p&gt;</summary>"
                  : "<description>&lt;p&gt;Oʻq &amp; yoy&lt;/p&gt;</description>");
      assertThat(body).contains(site.address("/rss").resolve("/1").toString());
    }
    String date =
        switch (format) {
          case RSS_091 -> "</item>";
          case RSS_20 -> "<pubDate>Fri, 20 Nov 2026 05:00:00 GMT</pubDate>";
          case RDF -> "<dc:date>2026-11-20T05:00:00Z</dc:date>";
          case ATOM -> "<published>2026-11-20T05:00:00Z</published>";
          case JSON -> "\"date_published\":\"2026-11-20T05:00:00Z\"";
        };
    assertThat(body).contains(date);
  }

  @Test
  void answersConditionalRequests() {
    var feed = site.feed("/rss").maxAge(Duration.ofMinutes(30));
    var first = get("/rss");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    String changed = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=1800");
    assertThat(get("/rss", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("/rss", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
    var _ = feed.add(FeedItem.of("/1", "Yangi", "", DAY));
    assertThat(get("/rss", "If-None-Match", etag).statusCode()).isEqualTo(200);
    var _ = feed.validators(false, false);
    assertThat(get("/rss").headers().map()).doesNotContainKeys("etag", "last-modified");
  }

  @Test
  void liesAboutItsCharset() throws Exception {
    var _ =
        site.feed("/rss")
            .title("Янгилик")
            .charset(Charset.forName("windows-1251"), "UTF-8")
            .charsetOfHeader("koi8-r");
    var answer =
        client.send(
            HttpRequest.newBuilder(site.address("/rss")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(new String(answer.body(), Charset.forName("windows-1251")))
        .contains("encoding=\"UTF-8\"", "Янгилик");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/rss+xml; charset=koi8-r");
  }

  @Test
  void publishesArticlesWithTheirSurroundings() {
    var item =
        site.publish(
            site.feed("/rss"),
            "/yangilik/1",
            "Koʻcha yoritildi",
            "<p>" + "Matn. ".repeat(60) + "</p>",
            DAY);
    assertThat(item.summary()).hasSizeLessThan(170).endsWith("…");
    var page = Jsoup.parse(get("/yangilik/1").body());
    assertThat(page.select("article h1").text()).isEqualTo("Koʻcha yoritildi");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(site.address("/yangilik/1").toString());
    assertThat(page.select("nav, aside, footer")).hasSize(3);
    assertThat(get("/rss").body()).contains(site.address("/rss").resolve("/yangilik/1").toString());
    assertThat(get("/yoq").statusCode()).isEqualTo(404);
  }

  @Test
  void failsAsTold() throws Exception {
    var _ = site.feed("/rss");
    site.next("/rss", SiteFault.status(503, Duration.ofMinutes(2)));
    assertThat(get("/rss").headers().firstValue("Retry-After")).hasValue("120");
    // Clients repeat a GET once by themselves when a kept connection breaks.
    site.fault("/rss", SiteFault.CUT);
    assertThatThrownBy(() -> get("/rss")).isInstanceOf(UncheckedIOException.class);
    site.mend("/rss");
    site.next("/rss", SiteFault.SHORT);
    assertThatThrownBy(() -> get("/rss")).isInstanceOf(UncheckedIOException.class);
    site.fault("*", SiteFault.status(410));
    assertThat(get("/rss").statusCode()).isEqualTo(410);
    site.mend("*");
    assertThat(get("/rss").statusCode()).isEqualTo(200);
    assertThat(site.awaitVisits("/rss", 5, Duration.ofSeconds(5)))
        .extracting(FeedSite.Visit::status)
        .contains(0, 200, 410, 503);
  }

  @Test
  void sendsWithoutEnd() throws Exception {
    for (var fault : List.of(SiteFault.ENDLESS, SiteFault.BOMB, SiteFault.TRICKLE)) {
      site.next("/rss", fault);
      var answer =
          client.send(
              HttpRequest.newBuilder(site.address("/rss")).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body =
          fault == SiteFault.BOMB ? new GZIPInputStream(answer.body()) : answer.body()) {
        int wanted = fault == SiteFault.TRICKLE ? 2 : 5_000_000;
        assertThat(body.readNBytes(wanted)).hasSize(wanted);
      }
    }
  }

  @Test
  void redirectsInAChain() {
    site.page("/oxiri", "<p>keldik</p>");
    site.redirects("/boshi", 3, "/oxiri");
    var address = URI.create("/boshi");
    int hops = 0;
    var answer = get(address.toString());
    while (answer.statusCode() == 302) {
      hops++;
      answer = get(answer.headers().firstValue("Location").orElseThrow());
    }
    assertThat(hops).isEqualTo(3);
    assertThat(answer.body()).contains("keldik");
  }

  @Test
  void watchesMannersTowardsEachHost() throws Exception {
    var _ = site.feed("/rss");
    site.fault("/rss", SiteFault.slow(Duration.ofMillis(200)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        URI address = site.address(i % 2, "/rss");
        var _ =
            threads.submit(
                () ->
                    client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString()));
      }
    }
    var visits = site.awaitVisits("/rss", 4, Duration.ofSeconds(5));
    assertThat(visits)
        .extracting(FeedSite.Visit::host)
        .containsOnly(site.authorities().get(0), site.authorities().get(1));
    assertThat(site.mostAtOnce(site.authorities().get(0))).isEqualTo(2);
    assertThat(site.shortestGap(site.authorities().get(1))).isLessThan(Duration.ofMillis(200));
    assertThat(site.shortestGap(site.authorities().get(2))).isNull();
    assertThat(visits.getFirst().headers()).containsKey("user-agent");
  }

  @Test
  void servesAThousandFeeds() {
    for (int i = 0; i < 1000; i++) {
      var _ = site.feed("/feed/" + i).add(FeedItem.of("/a/" + i, "Xabar " + i, "Matn", DAY));
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(get("/feed/" + i).body()).contains("Xabar " + i + "<");
    }
    assertThat(site.visits()).hasSizeGreaterThanOrEqualTo(999);
  }

  @Test
  void compressesForThoseWhoAcceptIt() throws Exception {
    var _ = site.feed("/rss").title("Siqilgan").gzip();
    var answer =
        client.send(
            HttpRequest.newBuilder(site.address("/rss")).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (var body = new GZIPInputStream(answer.body())) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("Siqilgan");
    }
    assertThat(get("/rss").body()).contains("Siqilgan");
  }

  private HttpResponse<String> get(String path, String... headers) {
    try {
      var request = HttpRequest.newBuilder(site.address(path)).timeout(Duration.ofSeconds(10));
      if (headers.length > 0) {
        var _ = request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
