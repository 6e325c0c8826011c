package uz.minbar.monitoring.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uz.minbar.monitoring.intake.Decoding;
import uz.minbar.outside.pages.Agreement;
import uz.minbar.outside.pages.LabelledPage;

class ArticlesTest {

  private static final String AT = "https://namuna.example/yangilik/1";

  private static final String BODY =
      "<p>Namuna tumanida yangi koʻprik qurilishi boshlandi, u ikki mahallani bogʻlaydi.</p>"
          + "<p>Koʻprikning uzunligi oltmish metr, undan kuniga uch mingta mashina oʻtishi kutilmoqda.</p>"
          + "<p>Ishlar kelasi yilning bahorida tugashi, piyodalar yoʻlagi esa yozda ochilishi kerak.</p>";

  static List<LabelledPage> pages() {
    return LabelledPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsAPage(LabelledPage page) {
    var article = read(page);
    assertThat(article.title()).isEqualTo(page.title());
    assertThat(Agreement.of(page.text(), article.text()).f1())
        .as(article.text())
        .isGreaterThan(0.95);
  }

  @Test
  void readsAllPagesNearlyToTheWord() {
    var each = pages().stream().map(page -> Agreement.of(page.text(), read(page).text())).toList();
    assertThat(Agreement.mean(each).f1()).isGreaterThan(0.995);
  }

  @Test
  void believesWhatThePageSaysToMachines() {
    var article =
        Articles.read(
            """
            <head><title>Koʻprik — Namuna xabar</title><link rel=canonical href="/yangilik/1">
            <meta property="og:image" content="/i/1.jpg">
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"Namuna"},
            {"@type":["NewsArticle"],"headline":"Koʻprik qurilmoqda","datePublished":"2026-11-20T09:00:00+05:00",
            "author":[{"@type":"Person","name":"Andoza Sinova"},{"name":"M. Misolov"}],"image":{"url":"/i/2.jpg"}}]}</script>
            </head><article><h1>Koʻprik qurilmoqda</h1>
            <span class="author">Kimdir</span><time datetime="2020-01-01">eski</time>
            <img src="/i/3.jpg"><img src="/i/icon.png"><img src="data:image/gif;base64,R0" data-src="4.jpg">
            """
                + BODY,
            AT);
    assertThat(article.title()).isEqualTo("Koʻprik qurilmoqda");
    assertThat(article.author()).isEqualTo("Andoza Sinova, M. Misolov");
    assertThat(article.published()).isEqualTo("2026-11-20T09:00:00+05:00");
    assertThat(article.canonical()).isEqualTo(AT);
    assertThat(article.pictures())
        .containsExactly(
            "https://namuna.example/i/1.jpg",
            "https://namuna.example/i/2.jpg",
            "https://namuna.example/i/3.jpg",
            "https://namuna.example/yangilik/4.jpg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=author content='A. Namunaviy'><meta property='article:published_time' content='2026-11-01'> | A. Namunaviy | 2026-11-01",
        "<div itemprop=author itemscope><b itemprop=name>A. Namunaviy</b></div><time itemprop=datePublished datetime='2026-11-01T10:00Z'>bugun</time> | A. Namunaviy | 2026-11-01T10:00Z",
        "<div class=byline>By A. Namunaviy</div><div class=date>24-noyabr 2026-yil, 09:30</div> | A. Namunaviy | 24-noyabr 2026-yil, 09:30",
        "<meta property='article:author' content='https://ijtimoiy.example/a'><div class=muallif>Муаллиф: А. Намунавий</div> | А. Намунавий | ''"
      })
  void findsAuthorAndTimeWhereverTheyStand(String html, String author, String published) {
    var article = Articles.read("<body>" + html + "<article>" + BODY + "</article>", AT);
    assertThat(article.author()).isEqualTo(author);
    assertThat(article.published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Koʻprik qurilmoqda - Namuna xabar | '' | Koʻprik qurilmoqda",
        "Namuna xabar: Koʻprik qurilmoqda, u katta | Namuna xabar | Koʻprik qurilmoqda, u katta",
        "Suv keldi — bu yaxshi xabar | '' | Suv keldi — bu yaxshi xabar",
        "Suv - bu yaxshi xabar, lekin hammasi emas | '' | Suv - bu yaxshi xabar, lekin hammasi emas",
        "Gaz, suv va yoʻl » Namuna xabar | Namuna xabar | Gaz, suv va yoʻl"
      })
  void cutsTheSiteOffATitle(String window, String site, String title) {
    String html =
        "<head><title>%s</title><meta property='og:site_name' content='%s'></head>%s"
            .formatted(window, site, BODY);
    assertThat(Articles.read(html, AT).title()).isEqualTo(title);
  }

  @Test
  void saysNothingWhereThereIsNothing() {
    assertThat(Articles.read("", "")).isEqualTo(new Article("", "", "", "", List.of(), ""));
    String menu =
        "<ul>" + "<li><a href=/1>Bosh sahifa va yangiliklar</a></li>".repeat(40) + "</ul>";
    assertThat(Articles.read(menu, AT).text()).isEmpty();
  }

  @Test
  void preferAFullTextToldToMachinesToATeaserShown() {
    String told =
        "Birinchi gap shu yerda turibdi. ".repeat(5)
            + "Ikkinchi gap boshqa narsa haqida, u ham uzun. ".repeat(12);
    String html =
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"%s\"}</script>"
                .formatted(told)
            + "<article><p>Birinchi gap shu yerda turibdi. Davomini oʻqish uchun obuna boʻling, u arzon.</p></article>";
    assertThat(Articles.read(html, AT).text()).isEqualTo(told.strip());
  }

  private static Article read(LabelledPage page) {
    return Articles.read(Decoding.text(page.html(), ""), AT);
  }
}
