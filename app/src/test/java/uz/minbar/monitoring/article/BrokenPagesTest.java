package uz.minbar.monitoring.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.outside.pages.LabelledPage;

/** Nobody's page, however broken or spiteful, stops the reading of others. */
class BrokenPagesTest {

  private static final String AT = "https://namuna.example/1";
  private static final List<LabelledPage> PAGES = LabelledPage.all();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p><a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "<article class='post'>",
        "<span class='related share'>",
        "<blockquote>text, text, text, text, text, text. ",
        "<!--",
        "<script>",
        "<svg>",
        "<select>",
        "<a><div>",
        "<h2>Sarlavha</h2>",
        "a, b. ",
        "<br>",
        "&amp;",
        "<p>Bu yerda uzun gap turibdi, u oltmish belgidan oshadi, shu sabab matn.</p>",
        "<script type='application/ld+json'>[[[[[[[[",
        "<div style='display:none'>",
        "<img src=a>"
      })
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aPageOfNothingButBeginningsTakesNoTime(String beginning) {
    // Each 100,000 deep or 20 MB long, whichever comes first.
    String html = beginning.repeat(Math.min(100_000, 20_000_000 / beginning.length()));
    assertSound(Articles.read(html, AT));
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void twentyMegabytesAreReadInPart() {
    assertSound(
        Articles.read(
            "<p>Gap, gap, gap va yana gap, hammasi bir xil gap.</p>".repeat(400_000), AT));
    assertSound(Articles.read("<p>" + "soʻz ".repeat(4_000_000), AT));
  }

  @Test
  void morePartsThanAPageHasAreNotLookedAt() {
    var body = Jsoup.parseBodyFragment("<p>x</p>".repeat(Outline.MOST_PARTS + 1_000)).body();
    var outline = Outline.of(body);
    assertThat(outline.parts()).hasSize(Outline.MOST_PARTS);
    assertThat(outline.parts())
        .allSatisfy(part -> assertThat(part.end).isBetween(part.number + 1, Outline.MOST_PARTS));
  }

  private static final List<String> PIECES =
      List.of(
          "<div class='article-body'>",
          "<div>",
          "</div>",
          "<p>",
          "</p>",
          "<br>",
          "<a href=/x>",
          "</a>",
          "<article>",
          "</article>",
          "<table><tr><td>",
          "</table>",
          "<h1>",
          "<h2>",
          "<li>",
          "<ul class=related>",
          "</ul>",
          "<span class=date>",
          "</span>",
          "<section hidden>",
          "<b>",
          "Uzun gap, unda vergul bor, nuqta ham bor, oltmish belgidan oshadi albatta. ",
          "qisqa ",
          "Фото: кимдир",
          "12.11.2026",
          "\0",
          "\ud83d",
          "\udc00",
          "😀",
          "&#0;",
          "<![CDATA[",
          "<!--",
          "-->",
          "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"x\"}",
          "</script>",
          "<title>",
          "</title>",
          "<meta property=og:title content='a'>",
          "<img src=':/'>",
          "<link rel=canonical href='http://[x'>",
          "<base href='::'>",
          "<body class=comments>");

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(PIECES).list().ofMaxSize(120).map(list -> String.join("", list));
  }

  @Property(tries = 2000)
  void neverThrowsOnASoupOfTags(@ForAll("soup") String html) {
    assertSound(Articles.read(html, AT));
  }

  @Property(tries = 500)
  void neverThrowsOnAnyText(@ForAll String html, @ForAll String address) {
    assertSound(Articles.read(html, address));
  }

  @Property(tries = 500)
  void neverThrowsOnABrokenPage(
      @ForAll @IntRange(max = 1000) int which,
      @ForAll @IntRange(max = 10_000) int from,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @Size(max = 8) byte[] instead) {
    byte[] whole = PAGES.get(which % PAGES.size()).html();
    int cut = from % whole.length;
    int end = Math.min(cut + length, whole.length);
    byte[] broken = Arrays.copyOf(whole, cut + instead.length + whole.length - end);
    System.arraycopy(instead, 0, broken, cut, instead.length);
    System.arraycopy(whole, end, broken, cut + instead.length, whole.length - end);
    assertSound(Articles.read(new String(broken, StandardCharsets.UTF_8), AT));
  }

  /** Fit for the database and not longer than promised. */
  private static void assertSound(Article article) {
    String all =
        article.title()
            + '\n'
            + article.text()
            + '\n'
            + article.author()
            + '\n'
            + article.published();
    assertThat(article.text().length()).isLessThanOrEqualTo(Articles.MOST_TEXT);
    assertThat(article.pictures()).hasSizeLessThanOrEqualTo(Articles.MOST_PICTURES);
    assertThat(all.indexOf('\0')).isNegative();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
  }
}
