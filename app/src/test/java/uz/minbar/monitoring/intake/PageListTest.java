package uz.minbar.monitoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.net.Fetched;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.monitoring.sources.SourceKind;

class PageListTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final URI AT = URI.create("https://namuna.example/yangiliklar");

  private static final String PAGE =
      """
      <html><head><title>Namuna tumani</title>
      <link rel="alternate" type="application/rss+xml" title="Hamma xabar" href="/rss.xml">
      <link rel="alternate" hreflang="ru" href="/ru"></head><body>
      <nav><a href="/tuman-hokimligi-haqida">Tuman hokimligi haqida batafsil</a>
        <a href="/qabul-kunlari-jadvali">Qabul kunlari jadvali va tartibi</a>
        <a href="/boʻsh-ish-oʻrinlari">Boʻsh ish oʻrinlari roʻyxati</a></nav>
      <div class="content">
        <div class="news-list">
          <div class="item"><a href="/xabar/1"><img src="1.jpg"></a>
            <h3><a href="/xabar/1?utm_source=bosh">Yangi maktab binosi foydalanishga topshirildi</a></h3>
            <time datetime="2026-11-23T08:00:00+05:00">kecha</time><span class="views">120</span></div>
          <div class="item"><h3><a href="/xabar/2#izoh">Ichki yoʻllarni taʼmirlash ishlari boshlandi</a></h3>
            <span class="views">7</span></div>
          <div class="item"><h3><a href="https://namuna.example/xabar/3">Qishki mavsumga tayyorgarlik koʻrib chiqildi</a></h3></div>
          <div class="item"><h3><a href="https://boshqa.example/x">Begona saytning juda uzun sarlavhasi</a></h3></div>
          <a href="/yangiliklar?page=2">Keyingi</a>
        </div>
        <aside class="sidebar"><ul><li><a href="/xabar/71">Eng koʻp oʻqilgan birinchi xabar sarlavhasi shu yerda</a></li>
          <li><a href="/xabar/72">Eng koʻp oʻqilgan ikkinchi xabar sarlavhasi shu yerda</a></li>
          <li><a href="/xabar/73">Eng koʻp oʻqilgan uchinchi xabar sarlavhasi shu yerda</a></li></ul></aside>
      </div></body></html>
      """;

  @Test
  void findsTheListOfArticlesByItself() throws NoFeed {
    var feed = parse(PAGE, "");
    assertThat(feed.title()).isEqualTo("Namuna tumani");
    assertThat(feed.entries())
        .extracting(Entry::title)
        .containsExactly(
            "Yangi maktab binosi foydalanishga topshirildi",
            "Ichki yoʻllarni taʼmirlash ishlari boshlandi",
            "Qishki mavsumga tayyorgarlik koʻrib chiqildi");
    assertThat(feed.entries().get(0).publishedAt())
        .isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    assertThat(feed.entries().get(1).publishedAt()).isNull();
    assertThat(feed.entries().get(1).address()).isEqualTo("https://namuna.example/xabar/2");
  }

  @Test
  void readsThePartThatAPersonPicked() throws NoFeed {
    var page = new PageList(PAGE, AT);
    var regions = new Regions(page);
    var names = regions.ranked().stream().map(regions::selector).toList();
    assertThat(names).containsExactly("div.news-list", "ul");
    assertThat(parse(PAGE, "ul").entries())
        .extracting(Entry::guid)
        .containsExactly(
            "namuna.example/xabar/71", "namuna.example/xabar/72", "namuna.example/xabar/73");
  }

  @Test
  void datesViewsAndBannersAreNoChange() throws NoFeed {
    String later =
        PAGE.replace("120", "4 512")
            .replace("kecha", "2 kun oldin")
            .replace("<div class=\"news-list\">", "<div class=\"news-list\"><img src=\"reklama\">");
    assertThat(parse(later, "").entries()).isEqualTo(parse(PAGE, "").entries());
    String card =
        "<main>"
            + "<a href=\"/a/%d\"><div class=\"date\">24.11</div><p>Karta ichidagi uzun sarlavha %d</p></a>"
                .repeat(3)
                .formatted(1, 1, 2, 2, 3, 3)
            + "</main>";
    assertThat(parse(card, "").entries().getFirst().title())
        .isEqualTo("Karta ichidagi uzun sarlavha 1");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(failure(PAGE, "#yoq")).isEqualTo("monitoring.fault.noRegion");
    assertThat(failure(PAGE, "div[")).isEqualTo("monitoring.fault.noRegion");
    assertThat(failure("<p>Faqat matn</p>", "")).isEqualTo("monitoring.fault.noList");
    assertThat(failure("", "")).isEqualTo("monitoring.fault.emptyBody");
  }

  @Test
  void aSelectorFindsItsElementAgain() {
    String machine =
        "<div class=\"x93847 a\"><div><section>%s</section><section>%s</section></div></div>";
    String list = "<a href=\"/%1$s1\">Birinchi uzun sarlavha %1$s</a>".repeat(1);
    String three =
        list + list.replace("1\">", "2\">") + list.replace("1\">", "3\">").replace("Bir", "Uch");
    var page = new PageList(machine.formatted(three.formatted("a"), three.formatted("b")), AT);
    var regions = new Regions(page);
    for (var region : regions.ranked()) {
      assertThat(page.document().select(regions.selector(region))).containsExactly(region);
      assertThat(regions.selector(region)).doesNotContain("93847");
    }
    assertThat(regions.ranked()).isNotEmpty();
  }

  @Test
  void findsTheFeedsAPageOffers() {
    assertThat(FeedLinks.of(PAGE, AT))
        .containsExactly(
            new Looking.Offer(SourceKind.FEED, "https://namuna.example/rss.xml", "Hamma xabar"));
    assertThat(FeedLinks.of("<a href='/feed/'>RSS</a><a href='/feedback'>Fikr</a>", AT))
        .extracting(Looking.Offer::address)
        .containsExactly("https://namuna.example/feed/");
  }

  @Test
  void aChannelsPageLeadsToItsFeed() throws NoFeed {
    String feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv";
    String html =
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"RSS\" href=\"" + feed + "\">";
    var page = new Visits.Visit(java.util.UUID.randomUUID(), "feed", "x", "", null, "", NOTHING);
    assertThat(Reading.of(page, fetched("https://www.youtube.com/@namuna", html), NOW).parts())
        .isEqualTo(List.of(feed));
    // Elsewhere a person chooses.
    assertThat(
            catchThrowableOfType(
                    NoFeed.class,
                    () -> Reading.of(page, fetched(AT.toString(), "<html>" + html), NOW))
                .textKey())
        .isEqualTo("monitoring.fault.pageNotFeed");
  }

  @Property(tries = 100)
  void anyPageIsReadOrRefused(@ForAll @Size(max = 300) byte[] body) {
    try {
      assertThat(PageList.parse(body, "", AT, "", NOW).entries()).isNotNull();
    } catch (NoFeed refused) {
      assertThat(refused.textKey()).isNotBlank();
    }
  }

  private static final Fetcher.Known NOTHING = Fetcher.Known.NOTHING;

  private static Fetched fetched(String address, String html) {
    return new Fetched(
        URI.create(address),
        null,
        false,
        html.getBytes(UTF_8),
        "text/html",
        null,
        null,
        null,
        "",
        200,
        "");
  }

  private static ParsedFeed parse(String html, String region) throws NoFeed {
    return PageList.parse(html.getBytes(UTF_8), "text/html", AT, region, NOW);
  }

  private static String failure(String html, String region) {
    return catchThrowableOfType(NoFeed.class, () -> parse(html, region)).textKey();
  }
}
