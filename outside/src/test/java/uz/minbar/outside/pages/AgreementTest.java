package uz.minbar.outside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void countsRunsOfFourWords() {
    assertThat(Agreement.of("bir ikki uch toʻrt besh", "Bir ikki, uch toʻrt besh").f1())
        .isEqualTo(0.5);
    assertThat(Agreement.of("a b c d e f", "a b c d e f")).isEqualTo(new Agreement(1, 1));
    assertThat(Agreement.of("a b c d e f", "a b c d")).isEqualTo(new Agreement(1, 1 / 3.0));
    assertThat(Agreement.of("a b c d", "x a b c d y")).isEqualTo(new Agreement(1 / 3.0, 1));
    assertThat(Agreement.of("a b c d a b c d", "a b c d").recall()).isEqualTo(1 / 5.0);
    assertThat(Agreement.of("a b c d", "")).isEqualTo(new Agreement(0, 0));
    assertThat(Agreement.of("", "")).isEqualTo(new Agreement(1, 1));
  }

  @Test
  void meansAreOfPagesNotOfWords() {
    var mean = Agreement.mean(List.of(new Agreement(1, 0.5), new Agreement(0.5, 0.5)));
    assertThat(mean).isEqualTo(new Agreement(0.75, 0.5));
    assertThat(mean.f1()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void eachPageHasItsLabel() {
    assertThat(LabelledPage.all())
        .hasSizeGreaterThan(40)
        .allSatisfy(page -> assertThat(page.text().length()).isGreaterThan(100))
        .allSatisfy(page -> assertThat(page.title()).isNotBlank());
  }
}
