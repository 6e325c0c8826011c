package uz.minbar.website.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

class SketchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  /** Of chance, with the same dice each time: one run in two hundred would break the bound. */
  @Property(tries = 60, seed = "20261126")
  void itKnowsAboutHowManyThereWere(@ForAll @IntRange(min = 1, max = 100_000) int count) {
    var sketch = new Sketch();
    for (int twice = 0; twice < 2; twice++) {
      new SplittableRandom(count).longs(count).forEach(sketch::add);
    }
    // Four times the usual error.
    assertThat(sketch.estimate()).isCloseTo(count, Percentage.withPercentage(13));
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
