package uz.minbar.foundation.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UsualTest {

  @Test
  void aFeastAndAnOutageChangeNothing() {
    assertThat(Usual.of(List.of(22L, 25L, 0L, 28L, 31L, 400L, 24L, 27L)))
        .isEqualTo(new Usual(24, 28));
    assertThat(Usual.of(List.of(5L, 5L, 5L, 5L, 5L, 5L, 5L))).isEqualTo(new Usual(5, 5));
  }

  @Property
  void halfOfThePastOrMoreWasUsual(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 500) Long> past) {
    var usual = Usual.of(past);
    assertThat(usual.from()).isLessThanOrEqualTo(usual.to());
    long within = past.stream().filter(one -> one >= usual.from() && one <= usual.to()).count();
    assertThat(within * 2).isGreaterThanOrEqualTo(past.size());
  }
}
