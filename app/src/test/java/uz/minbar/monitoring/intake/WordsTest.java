package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class WordsTest {

  /** The hashes of items that were stored long ago hang on it. */
  @Property
  void ofAnyTextItKeepsLettersAndNumbers(@ForAll String text) {
    keeps(text);
  }

  @Property
  void ofOurTextsItKeepsLettersAndNumbers(
      @ForAll @CharRange(from = ' ', to = '~') @CharRange(from = 'А', to = 'ё') String text) {
    keeps(text + " ½ Ⅻ 10-yil ʻ " + text);
  }

  private static void keeps(String text) {
    assertThat(Words.bare(text)).isEqualTo(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }
}
