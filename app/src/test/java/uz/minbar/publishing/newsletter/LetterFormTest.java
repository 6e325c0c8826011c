package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LetterFormTest {

  private static final String BASE = "https://namuna.example";

  @Test
  void plainWordsKeepTheOrderOfTheText() {
    var content =
        content(
            "<p>Quvur <b>yangi</b>.</p><h2>Nima qilindi</h2><ul><li>uch koʻcha</li><li><p>ikki"
                + " uy</p></li></ul><ol><li>bir</li></ol><p>Yana <a href=\"/oz/news/suv\">shu"
                + " yerda</a><br>oxiri</p><table><tr><th>Koʻcha</th><th>Uy</th></tr><tr><td>Navroʻz</td><td>12</td></tr></table>");
    assertThat(LetterForm.text(content, BASE))
        .isEqualTo(
            """
            Suv keldi

            Qisqacha.

            Quvur yangi.

            Nima qilindi

            • uch koʻcha
            • ikki uy

            1. bir

            Yana shu yerda (https://namuna.example/oz/news/suv)
            oxiri

            Koʻcha | Uy
            Navroʻz | 12

            Batafsil: https://namuna.example/oz/news/suv-keldi

            --\s
            Namuna xizmati
            Obuna boʻlgansiz.
            Chiqish: \uE000
            """);
  }

  @Test
  void nothingIsFetchedAndStylesStandInTheLetter() {
    var html =
        LetterForm.html(
            content(
                "<p>Bir</p><figure><img src=\"/files/a.jpg\"></figure><img src=\"/files/b.jpg\">"
                    + "<p><a href=\"/oz/\">bosh sahifa</a></p>"),
            BASE);
    var page = Jsoup.parse(html);
    assertThat(page.select("img, link, script, style, iframe, figure")).isEmpty();
    assertThat(page.select("[src], [background]")).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("uz-Latn");
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly(BASE + "/oz/", BASE + "/oz/news/suv-keldi", LetterForm.LEAVE);
    assertThat(page.select("p").eachAttr("style")).hasSize(page.select("p").size());
  }

  @Property
  void theLinkOfLeavingStandsOnceInEach(@ForAll String words) {
    var content = content("<p>" + words.replace("<", "").replace("&", "") + "</p>");
    assertThat(LetterForm.text(content, BASE)).containsOnlyOnce(LetterForm.LEAVE);
    assertThat(LetterForm.html(content, BASE)).containsOnlyOnce(LetterForm.LEAVE);
  }

  private static LetterForm.Content content(String body) {
    return new LetterForm.Content(
        "uz-Latn",
        "",
        "Suv keldi",
        "Qisqacha.",
        body,
        BASE + "/oz/news/suv-keldi",
        "Batafsil",
        "Namuna xizmati",
        "Obuna boʻlgansiz.",
        "Chiqish");
  }
}
