package uz.minbar.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What must be checked in words that are used again. */
class MarksTest {

  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]");

  @Test
  void figuresDatesAndNamesStandInBrackets() {
    assertThat(marked("<p>Quvur 24-noyabr kuni, soat 12:30 da almashtiriladi, 3,5 km yoʻl.</p>"))
        .isEqualTo(
            "<p>Quvur [? 24-noyabr] kuni, soat [? 12:30] da almashtiriladi, [? 3,5] km yoʻl.</p>");
    assertThat(marked("<p>Ish <b>40%</b> bajarildi, deydi Anvar Sinovov.</p>"))
        .isEqualTo("<p>Ish <b>[? 40%]</b> bajarildi, deydi [? Anvar Sinovov].</p>");
  }

  @Test
  void theFirstWordOfASentenceIsANameOnlyWhereAPlaceFollows() {
    assertThat(marked("<p>Bogʻiston mahallasida suv bor. Ish tugadi.</p>"))
        .isEqualTo("<p>[? Bogʻiston] mahallasida suv bor. Ish tugadi.</p>");
  }

  @Test
  void bracketsStayAsTheyAreAndTagsAreNotTouched() {
    String html = "<p><a href=\"https://namuna.example/2026\">[Aniq 5 fakt]</a></p>";
    assertThat(marked(html)).isEqualTo(html);
  }

  /** Whatever stands there, no figure is left outside brackets. */
  @Property
  void noFigureEscapes(
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = 'a', to = 'f')
          @CharRange(from = '0', to = '9')
          @Chars({' ', ',', '.', '-', '[', ']', '%', 'Ў', 'ʻ'})
          String words) {
    String text = Jsoup.parseBodyFragment(marked("<p>" + words + "</p>")).text();
    assertThat(BRACKETS.matcher(text).replaceAll("")).doesNotContainPattern("\\p{N}");
  }

  private static String marked(String html) {
    return Marks.in(html, place -> "? " + place);
  }
}
