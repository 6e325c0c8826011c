package uz.minbar.monitoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final URI AT = URI.create("https://namuna.example/rss/all.xml");

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Namuna &amp; xabar</title><ttl>90</ttl>
      <item><title>Suv <b>keldi</b> &laquo;Bogʻiston&raquo;ga</title><link>/2026/1?a=1&b=2</link>
      <guid isPermaLink="false">n-1</guid><pubDate>Tue, 24 Nov 2026 09:30:00 +0500</pubDate>
      <description>Qisqa</description>
      <content:encoded><![CDATA[<p>Birinchi.</p><script>alert(1)</script><p>Ikkinchi&nbsp;gap.</p>]]></content:encoded>
      </item></channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://boshqa.example/a/">
      <title type="html">Namuna &lt;i&gt;tumani&lt;/i&gt;</title>
      <entry><id>tag:namuna,1</id><title>Yoʻl ochildi</title>
      <link rel="self" href="https://boshqa.example/self"/><link rel="alternate" href="yol/1"/>
      <updated>2026-11-23T08:00:00Z</updated><published>2026-11-22T08:00:00+05:00</published>
      <author><name>A. Namunaviy</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uzun <em>matn</em></p></div></content>
      </entry></feed>
      """;

  private static final String JSON =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Namuna","items":[
      {"id":7,"url":"/x/7","content_html":"<p>Gaz <b>keldi</b></p>","date_published":"2026-11-24T01:00:00Z",
      "authors":[{"name":"B."}]},{"content_text":"Yolgʻiz matn"},null,5,{"id":{"a":1}}]}
      """;

  @Test
  void readsRssWithAllItsSlips() throws NoFeed {
    var feed = parse(RSS);
    assertThat(feed.title()).isEqualTo("Namuna & xabar");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(90));
    var entry = feed.entries().getFirst();
    assertThat(entry.guid()).isEqualTo("n-1");
    assertThat(entry.title()).isEqualTo("Suv keldi «Bogʻiston»ga");
    assertThat(entry.address()).isEqualTo("https://namuna.example/2026/1?a=1&b=2");
    assertThat(entry.text()).isEqualTo("Birinchi.\nIkkinchi gap.");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-24T04:30:00Z"));
  }

  @Test
  void readsAtomWithItsBase() throws NoFeed {
    var feed = parse(ATOM);
    assertThat(feed.title()).isEqualTo("Namuna tumani");
    var entry = feed.entries().getFirst();
    assertThat(entry.address()).isEqualTo("https://boshqa.example/a/yol/1");
    assertThat(entry.text()).isEqualTo("Uzun matn");
    assertThat(entry.author()).isEqualTo("A. Namunaviy");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @Test
  void readsAtomOfTheFirstDays() throws NoFeed {
    var entry =
        parse(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>N</title><entry><id>1</id>
                <title mode="escaped">Bir &amp;amp; ikki</title><link href="http://a.example/1"/>
                <issued>2026-11-01T00:00:00Z</issued><summary>Xulosa</summary></entry></feed>
                """)
            .entries()
            .getFirst();
    assertThat(entry.title()).isEqualTo("Bir & ikki");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Test
  void readsRdf() throws NoFeed {
    var feed =
        parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://a.example/"><title>RDF</title></channel>
            <item rdf:about="http://a.example/1"><title>Bir</title><dc:date>2026-11-20</dc:date>
            <dc:creator>V.</dc:creator></item></rdf:RDF>
            """);
    var entry = feed.entries().getFirst();
    assertThat(entry.address()).isEqualTo("http://a.example/1");
    assertThat(entry.author()).isEqualTo("V.");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
  }

  @Test
  void readsJsonFeedAndStepsOverRubbish() throws NoFeed {
    var feed = parse(JSON);
    var entry = feed.entries().getFirst();
    assertThat(entry.guid()).isEqualTo("7");
    assertThat(entry.title()).isEqualTo("Gaz keldi");
    assertThat(entry.address()).isEqualTo("https://namuna.example/x/7");
    assertThat(entry.author()).isEqualTo("B.");
    assertThat(feed.entries().get(1).text()).isEqualTo("Yolgʻiz matn");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,text/xml",
    "KOI8-R,application/rss+xml; charset=utf-8",
    "UTF-8,text/xml; charset=windows-1251",
    "UTF-16,text/xml"
  })
  void readsAnyEncodingWhateverTheServerSays(String encoding, String contentType) throws NoFeed {
    String xml =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?><rss><channel><title>Ёз, қиш йўқ"
            + "</title><item><title>Вода пришла</title></item></channel></rss>";
    String written = encoding.startsWith("UTF") ? xml : xml.replace("қ", "к").replace("ў", "у");
    var feed = FeedParser.parse(written.getBytes(Charset.forName(encoding)), contentType, AT, NOW);
    assertThat(feed.title()).startsWith("Ёз, ");
    assertThat(feed.entries().getFirst().title()).isEqualTo("Вода пришла");
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void noEntityOfAFilesOwnIsEverUnfolded() throws NoFeed {
    var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"portlash\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]>");
    bomb.append("<rss><channel><item><title>x &a11; &f; &yoq;</title></item></channel></rss>");
    var entry = parse(bomb.toString()).entries().getFirst();
    assertThat(entry.title()).startsWith("x").hasSizeLessThan(100).doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<item>", "<a>", "<channel>", "<entry>", "<title><b>", "<!--", "<![CDATA["})
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aFileOfNothingButBeginningsTakesNoTime(String beginning) {
    String text = "<rss><channel><item>" + beginning.repeat(4_000_000 / beginning.length());
    assertThat(answered(text.getBytes(UTF_8))).isTrue();
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aTimeOfAMillionDigitsTakesNoTime() {
    String time = "2026-11-24T10:00" + "1".repeat(1_000_000) + "\nx\n.";
    assertThat(answered(RSS.replace("Tue, 24 Nov 2026 09:30:00 +0500", time).getBytes(UTF_8)))
        .isTrue();
  }

  @Test
  void noSignThatADatabaseRefusesComesThrough() throws NoFeed {
    String json = "{\"items\":[{\"id\":\"a\\u0000b\",\"title\":\"x\\u0000\\ud800y\"}]}";
    var entry = parse(json).entries().getFirst();
    assertThat(entry.guid()).isEqualTo("ab");
    assertThat(entry.title()).isEqualTo("xy");
    String xml = "<rss><channel><item><guid>a\0b</guid><title>x\0y</title></item></channel></rss>";
    assertThat(parse(xml).entries().getFirst().guid()).doesNotContain("\0");
  }

  @Test
  void anEndlessTextIsCut() throws NoFeed {
    String json = "{\"items\":[{\"id\":\"1\",\"content_text\":\"" + "a ".repeat(500_000) + "\"}]}";
    assertThat(parse(json).entries().getFirst().text()).hasSizeLessThanOrEqualTo(100_000);
  }

  @Test
  void scriptsAndOtherMannersAreNoAddresses() throws NoFeed {
    String xml =
        "<rss><channel><item><title>&lt;img src=x onerror=alert(1)&gt;Bor</title>"
            + "<link>javascript:alert(1)</link></item></channel></rss>";
    var entry = parse(xml).entries().getFirst();
    assertThat(entry.address()).isEmpty();
    assertThat(entry.title()).isEqualTo("Bor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "Tue, 24 Nov 2026 09:30:00 GMT       | 2026-11-24T09:30:00Z",
        "Fri, 24 Nov 2026 09:30:00 +0500     | 2026-11-24T04:30:00Z",
        "24 Nov 26 09:30 UZT                 | 2026-11-24T04:30:00Z",
        "Вт, 24 ноября 2026 09:30:00 +0300   | 2026-11-24T06:30:00Z",
        "24 ноя 2026, 09:30                  | 2026-11-24T04:30:00Z",
        "24-noyabr 2026-yil, 09:30           | 2026-11-24T04:30:00Z",
        "2026-11-24 09:30:00                 | 2026-11-24T04:30:00Z",
        "2026-11-24T09:30:00.123456789Z      | 2026-11-24T09:30:00Z",
        "24.11.2026 09:30                    | 2026-11-24T04:30:00Z",
        "9999-12-31T23:59:59Z                | null",
        "Tue, 24 Nov 2099 09:30:00 GMT       | null",
        "1970-01-01T00:00:00Z                | null",
        "2026-02-31T00:00:00Z                | null",
        "2026-11-24T25:61:00Z                | null",
        "kecha                               | null"
      })
  void understandsTimesAsTheyAreWritten(String written, @Nullable Instant meant) {
    assertThat(FeedTimes.parse(written, NOW)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "'',monitoring.fault.emptyBody",
    "<html><body>Salom</body></html>,monitoring.fault.pageNotFeed",
    "salom,monitoring.fault.noFeed",
    "{\"items\": 5},monitoring.fault.noFeed",
    "{\"items\": [,monitoring.fault.noFeed"
  })
  void saysWhyItIsNoFeed(String body, String key) {
    var fault = catchThrowableOfType(NoFeed.class, () -> parse(body));
    assertThat(fault.textKey()).isEqualTo(key);
  }

  @Property(tries = 300)
  void neverThrowsOnAnyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    assertThat(answered(bytes)).isTrue();
  }

  @Property(tries = 600)
  void neverThrowsOnABrokenFeed(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @IntRange(max = 1000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @Size(max = 8) byte[] instead) {
    byte[] whole = new String[] {RSS, ATOM, JSON}[which].getBytes(StandardCharsets.UTF_8);
    int cut = Math.min(from, whole.length);
    int end = Math.min(cut + length, whole.length);
    byte[] broken = Arrays.copyOf(whole, cut + instead.length + whole.length - end);
    System.arraycopy(instead, 0, broken, cut, instead.length);
    System.arraycopy(whole, end, broken, cut + instead.length, whole.length - end);
    assertThat(answered(broken)).isTrue();
  }

  /** With entries or with a reason; anything else flies out of here. */
  private static boolean answered(byte[] body) {
    try {
      for (var entry : FeedParser.parse(body, "text/xml", AT, NOW).entries()) {
        assertThat(entry.guid()).isNotEmpty().doesNotContain("\0");
        assertThat(entry.title() + entry.text() + entry.address()).doesNotContain("\0");
      }
      return true;
    } catch (NoFeed reason) {
      return reason.textKey().startsWith("monitoring.fault.");
    }
  }

  private static ParsedFeed parse(String text) throws NoFeed {
    return FeedParser.parse(text.getBytes(UTF_8), "", AT, NOW);
  }
}
