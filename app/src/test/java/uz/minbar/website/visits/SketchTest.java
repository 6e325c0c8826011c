package uz.minbar.website.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

class SketchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @Property(tries = 60)
  void itKnowsAboutHowManyThereWere(@ForAll @IntRange(min = 1, max = 100_000) int count) {
    var salt = Salt.of(DAY);
    var sketch = new Sketch();
    for (int twice = 0; twice < 2; twice++) {
      for (int i = 0; i < count; i++) {
        sketch.add(salt.hash("machine " + i));
      }
    }
    // Four times the usual error: once in sixteen thousand tries it would be more.
    assertThat(sketch.estimate()).isCloseTo(count, Percentage.withPercentage(13));
  }

  @Example
  void anotherSaltMakesOtherHashes() {
    assertThat(Salt.of(DAY).hash("machine")).isNotEqualTo(Salt.of(DAY).hash("machine"));
    var salt = Salt.of(DAY);
    assertThat(salt.hash("machine")).isEqualTo(salt.hash("machine"));
    assertThat(salt.hash("machine")).isNotEqualTo(salt.hash("machines"));
  }

  @Example
  void nobodyIsNobody() {
    assertThat(new Sketch().estimate()).isZero();
  }
}
