package uz.minbar.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamedTest {

  @Test
  void aPersonIsOneInAllFormsOfTheName() {
    var named =
        Named.in(
            "Кеча А. Намунаевнинг қабули бўлди. Анвар Намунаев сўзларни тинглади, Qodir Sinovov ham.");
    assertThat(named.people()).containsExactly("Anvar Namunayev", "Qodir Sinovov");
  }

  @Test
  void bodiesAreNamedWithoutTheEndingsOfTheSentence() {
    var named =
        Named.in(
            "Bu haqda Sogʻliqni saqlash vazirligidan maʼlum qilindi. “Namuna Suv” MChJga jarima"
                + " solindi. Йўловчи ташиш бошқармаси ва Экология қўмитасига хат борди. Tuman hokimligi"
                + " ham xabardor.");
    assertThat(named.bodies())
        .contains("Sogʻliqni saqlash vazirligi", "Namuna Suv MChJ", "Ekologiya qoʻmitasi")
        .doesNotContain("Tuman hokimligi");
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(Named.in(text).people()).hasSizeLessThanOrEqualTo(Named.MOST);
  }
}
