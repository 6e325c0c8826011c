package uz.minbar.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.kernel.Language;

/** Words with places, in the forms that go with a number. */
class TextsTest {

  private static final Texts TEXTS = new Texts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uz-Latn | 1 | Bitta material tasdiqni kutmoqda.
          uz-Latn | 12 | 12 ta material tasdiqni kutmoqda.
          uz-Cyrl | 3 | Учта материал тасдиқни кутмоқда.
          ru | 1 | 1 материал ждёт утверждения.
          ru | 3 | 3 материала ждут утверждения.
          ru | 11 | 11 материалов ждут утверждения.
          ru | 21 | 21 материал ждёт утверждения.
          """)
  void aNounGoesWithItsNumber(String language, int number, String text) {
    assertThat(
            TEXTS.get(Language.ofTag(language).orElseThrow(), "newsroom.today.approvals", number))
        .isEqualTo(text);
  }

  @Test
  void argumentsStandInTheirPlacesAsTheyAre() {
    assertThat(TEXTS.get(Language.EN, "insight.line.told", 1, 2)).isEqualTo("1 source, 2 mentions");
    assertThat(TEXTS.get(Language.UZ_LATN, "publishing.notices.taken", "$1{0}\\", "<7>"))
        .isEqualTo("Brauzerlar: <7> tadan $1{0}\\ tasi oldi");
  }

  @Test
  void whatIsMissingIsSeen() {
    assertThat(TEXTS.get(Language.EN, "publishing.notices.taken", 5))
        .isEqualTo("Browsers: 5 of  got it");
    assertThat(TEXTS.get(Language.EN, "nobody.wrote.this")).isEqualTo("[nobody.wrote.this]");
  }
}
