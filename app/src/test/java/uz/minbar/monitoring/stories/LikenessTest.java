package uz.minbar.monitoring.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final Telling DOGS =
      Telling.of(
          "Ko'cha itlari ko'payib ketdi",
          "Namunada Xayolbog' tomonda kechqurun yurib bo'lmay qoldi, o'ntalab it. Kecha bir bolani"
              + " quvishdi, yaxshiyam yiqilmadi. Tuman hokimligi bunga qaraydimi yo'qmi?");

  @Test
  void onePlaceDoesNotMakeOneStory() {
    var trees =
        Telling.of(
            "Xayolbogʻda 40 tup chinor ekildi",
            "Namuna tumanining Xayolbogʻ mahallasida maktab oʻquvchilari bilan nuroniylar koʻcha"
                + " boʻyiga 40 tup chinor ekdi. Koʻchatlarga har bir xonadon oʻzi qaraydi.");
    assertThat(Likeness.of(DOGS, trees).same()).isFalse();
    assertThat(Likeness.of(trees, DOGS).same()).isFalse();
  }

  @Test
  void onePlaceAndWhatHappenedThereDo() {
    var told =
        Telling.of(
            "Xayolbogʻda itlar bolani quvdi",
            "Xayolbogʻ koʻchalarida itlar koʻpayib ketgan: kecha ular bir bolani quvgan.");
    assertThat(Likeness.of(DOGS, told).same()).isTrue();
    assertThat(Likeness.of(told, DOGS).same()).isTrue();
  }
}
