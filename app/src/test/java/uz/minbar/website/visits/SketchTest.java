package uz.minbar.website.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
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
    // Six times the usual error; a handful may share their places by chance.
    assertThat(sketch.estimate()).isCloseTo(count, Offset.offset(5L + count / 5));
  }

  @Example
  void onTheWholeItIsRight() {
    long sum = 0;
    for (int day = 0; day < 60; day++) {
      var salt = Salt.of(DAY);
      var sketch = new Sketch();
      for (int i = 0; i < 20_000; i++) {
        sketch.add(salt.hash("machine " + i));
      }
      sum += sketch.estimate();
    }
    // Six times the usual error of sixty together.
    assertThat(sum / 60).isCloseTo(20_000L, Percentage.withPercentage(2.6));
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
