package uz.minbar.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import uz.uzbektext.lucene.SearchKeys;
import uz.uzbektext.script.Fold;

class SearchTextTest {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}" + Pattern.quote(Fold.APOSTROPHES) + "]+");

  @Property
  void theWordsOfAnyTextAreFound(@ForAll @StringLength(max = 90) String text) {
    found(text);
  }

  @Property
  void theWordsOfOurTextsAreFound(
      @ForAll
          @StringLength(max = 90)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = 'А', to = 'ё')
          String text) {
    found(text);
  }

  private static void found(String text) {
    var keys = new SearchKeys();
    assertThat(SearchText.written(text))
        .isEqualTo(
            WORD.matcher(text)
                .results()
                .flatMap(word -> keys.of(word.group()).written().stream())
                .toList());
  }

  @Test
  void placesAreThoseOfTheWordsThemselves() {
    String text = "😀 Yoʻl ta’miri: yo'llar, ЙЎЛ, 12½ km😀";

    assertThat(SearchText.places(text, "йўл"))
        .extracting(place -> text.substring(place.from(), place.to()))
        .containsExactly("Yoʻl", "yo'llar", "ЙЎЛ");
    assertThat(SearchText.places(text, "12½"))
        .extracting(place -> text.substring(place.from(), place.to()))
        .containsExactly("12½");
  }

  @Test
  void aWordOfManySignsIsNone() {
    assertThat(SearchText.written("a".repeat(101) + " yoʻl " + "b".repeat(100))).hasSize(2);
  }

  @Test
  void aLongTextIsReadToItsEndEvenIfHalfASignStandsThere() {
    assertThat(SearchText.written(" ".repeat(199_990) + "suv bor 𝐀𝐁")).contains("suv", "bor");
  }
}
