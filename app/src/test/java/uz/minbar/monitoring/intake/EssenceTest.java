package uz.minbar.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EssenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Suv keldi. Koʻrishlar: 12|Suv keldi. Koʻrishlar: 1 340",
        "Сув келди. 12 марта кўрилди|Сув келди. 99 марта кўрилди",
        "Вода есть. Просмотров: 7|Вода есть. Просмотров: 12,3K",
        "Suv keldi|Suv keldi! 👁 1.2K",
        "Suv keldi.|«Suv  keldi»"
      })
  void countersAndSignsAreNoChange(String before, String after) {
    assertThat(Essence.of("", after)).isEqualTo(Essence.of("", before));
  }

  @Test
  void oneNumberOrWordIsOne() {
    assertThat(Essence.of("", "12 kishi keldi")).isNotEqualTo(Essence.of("", "13 kishi keldi"));
    assertThat(Essence.of("Ochildi", "")).isNotEqualTo(Essence.of("Yopildi", ""));
  }

  @Test
  void aNoteIsOneWhereItWasNotBefore() {
    assertThat(Essence.noted("Suv keldi", "Suv kelmadi. Yangilandi: 12:30")).isTrue();
    assertThat(Essence.noted("Yangilandi. Suv keldi", "Yangilandi. Suv kelmadi")).isFalse();
    assertThat(Essence.noted("Вода есть", "Воды нет. Исправлено: ранее ошибка")).isTrue();
    assertThat(Essence.noted("Вода есть", "Воды нет. Новость обновлена")).isTrue();
  }
}
