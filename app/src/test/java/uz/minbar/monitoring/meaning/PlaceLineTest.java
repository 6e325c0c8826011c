package uz.minbar.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.foundation.web.Problem;

class PlaceLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Navroʻz  mahallasi; 41,312; 69,279",
        " Navroʻz mahallasi ;41.312, 69.279",
        "Navroʻz mahallasi; 41.312 69.279 ",
        "Navroʻz mahallasi; 41,312, 69,279",
        "Navroʻz mahallasi; 41.312° N, 69.279° E"
      })
  void coordinatesAreReadAsPeopleCopyThem(String line) {
    assertThat(PlaceLine.of(line)).isEqualTo(new PlaceLine("Navroʻz mahallasi", 41.312, 69.279));
  }

  @Test
  void aNameAloneIsEnough() {
    assertThat(PlaceLine.of("Oqtepa qishlogʻi;"))
        .isEqualTo(new PlaceLine("Oqtepa qishlogʻi", null, null));
    assertThat(PlaceLine.of("  ").name()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X; 69.279; 41.312", "X; 41", "X; shimolda", "X; 0; 0", "X; 41.3; 69.2; 12.5"})
  void whatIsNoPlaceInTheCountryIsRefused(String line) {
    assertThatThrownBy(() -> PlaceLine.of(line)).isInstanceOf(Problem.class);
  }
}
