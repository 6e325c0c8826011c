package uz.minbar.monitoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SitemapTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final URI AT = URI.create("https://www.namuna.example/sitemap.xml");

  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://namuna.example/xabar/1</loc><lastmod>2026-11-24T09:00:00Z</lastmod>
        <image:image><image:loc>https://namuna.example/rasm.jpg</image:loc><image:title>Rasm</image:title></image:image>
        <n:news><n:publication><n:name>Namuna</n:name><n:language>uz</n:language></n:publication>
        <n:publication_date>2026-11-24T10:30:00+05:00</n:publication_date>
        <n:title>Suv &amp; gaz keldi</n:title></n:news></url>
      </urlset>
      """;

  @Test
  void readsTitleAndTimeOfNews() throws NoFeed {
    var entry = parse(NEWS).entries().getFirst();
    assertThat(entry.title()).isEqualTo("Suv & gaz keldi");
    assertThat(entry.address()).isEqualTo("https://namuna.example/xabar/1");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-24T05:30:00Z"));
  }

  @Test
  void leavesOldAndForeignPagesOut() throws NoFeed {
    var feed =
        parse(
            urlset(
                url("https://namuna.example/yangi", "2026-11-23")
                    + url("https://namuna.example/eski", "2026-11-01")
                    + url("https://boshqa.example/begona", "2026-11-24")
                    + url("https://uz.namuna.example/quyi", "")
                    + url("javascript:alert(1)", "")));
    assertThat(feed.entries())
        .extracting(Entry::address)
        .containsExactly("https://namuna.example/yangi", "https://uz.namuna.example/quyi");
    assertThat(feed.entries().getFirst().title()).isEmpty();
  }

  @Test
  void takesBothEndsOfALongListWithoutTimes() throws NoFeed {
    var many = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      many.append(url("https://namuna.example/" + i, ""));
    }
    assertThat(parse(urlset(many.toString())).entries())
        .hasSize(500)
        .extracting(Entry::guid)
        .contains("https://namuna.example/0", "https://namuna.example/1999")
        .doesNotContain("https://namuna.example/1000");
  }

  @Test
  void followsRecentPartsOfItsOwnHostOnce() throws NoFeed {
    String index =
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://www.namuna.example/s-old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
        <sitemap><loc>https://www.namuna.example/s-1.xml</loc><lastmod>2026-11-23T00:00:00Z</lastmod></sitemap>
        <sitemap><loc>https://www.namuna.example/s-2.xml</loc><lastmod>2026-11-24T00:00:00Z</lastmod></sitemap>
        <sitemap><loc>https://ichki.namuna.example/s-3.xml</loc><lastmod>2026-11-24T00:00:00Z</lastmod></sitemap>
        </sitemapindex>
        """;
    assertThat(parse(index).parts())
        .containsExactly(
            "https://www.namuna.example/s-2.xml", "https://www.namuna.example/s-1.xml");
    assertThat(Sitemap.parse(index.getBytes(UTF_8), "", AT, true, NOW).parts()).isEmpty();
    assertThat(parse(index.replaceAll("<lastmod>[^<]*</lastmod>", "")).parts())
        .containsExactly(
            "https://www.namuna.example/s-old.xml", "https://www.namuna.example/s-2.xml");
  }

  @Test
  void unpacksWhatIsPackedAndRefusesBombs() throws IOException, NoFeed {
    var packed = Sitemap.parse(gzip(NEWS.getBytes(UTF_8)), "application/gzip", AT, false, NOW);
    assertThat(packed.entries()).hasSize(1);
    assertThat(failure(gzip(new byte[20_000_000]))).isEqualTo("foundation.fetch.tooLarge");
    byte[] torn = gzip(NEWS.getBytes(UTF_8));
    torn[12] ^= 0x55;
    assertThat(failure(torn)).isEqualTo("foundation.fetch.broken");
  }

  @Test
  void knowsWhatIsNone() {
    assertThat(failure("<html><body>yoʻq</body></html>".getBytes(UTF_8)))
        .isEqualTo("monitoring.fault.noSitemap");
    assertThat(failure(new byte[0])).isEqualTo("monitoring.fault.emptyBody");
  }

  @Test
  @Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
  void entitiesAndDepthDoNoHarm() throws NoFeed {
    String laughs =
        "<!DOCTYPE u [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    var feed = parse(laughs + urlset(url("https://namuna.example/&b;&f;", "")));
    assertThat(feed.entries().toString()).doesNotContain("aaaa").doesNotContain("root:");
    assertThat(parse("<urlset>" + "<url>".repeat(200_000)).entries()).isEmpty();
  }

  @Property(tries = 200)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 300) byte[] body) {
    try {
      assertThat(Sitemap.parse(body, "", AT, false, NOW).entries()).isNotNull();
    } catch (NoFeed refused) {
      assertThat(refused.textKey()).isNotBlank();
    }
  }

  private static ParsedFeed parse(String text) throws NoFeed {
    return Sitemap.parse(text.getBytes(UTF_8), "text/xml", AT, false, NOW);
  }

  private static String failure(byte[] body) {
    return catchThrowableOfType(NoFeed.class, () -> Sitemap.parse(body, "", AT, false, NOW))
        .textKey();
  }

  private static String urlset(String urls) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls + "</urlset>";
  }

  private static String url(String address, String changed) {
    String lastmod = changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>";
    return "<url><loc>" + address + "</loc>" + lastmod + "</url>";
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}
