package uz.minbar.publishing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uz.minbar.publishing.web.drawing.GrowthChart;

/** Readings of several channels make one line. */
class GrowthTest {

  private static final Instant OUT = Instant.parse("2026-11-20T05:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  @Test
  void whatOneChannelToldLastCountsUntilItTellsAgain() {
    var growth =
        Growth.of(
            OUT,
            List.of(
                read(FIRST, 60, Measure.VIEWS, Count.exact(100)),
                read(SECOND, 61, Measure.VIEWS, Count.exact(40)),
                read(SECOND, 61, Measure.REACTIONS, Count.exact(3)),
                read(FIRST, 360, Measure.VIEWS, new Count(1_200, true))));
    assertThat(growth.measures()).containsExactly(Measure.VIEWS, Measure.REACTIONS);
    assertThat(growth.steps())
        .containsExactly(
            new Growth.Step(at(60), Map.of(Measure.VIEWS, Count.exact(100))),
            new Growth.Step(
                at(61), Map.of(Measure.VIEWS, Count.exact(140), Measure.REACTIONS, Count.exact(3))),
            new Growth.Step(
                at(360),
                Map.of(Measure.VIEWS, new Count(1_240, true), Measure.REACTIONS, Count.exact(3))));
  }

  @Test
  void theLineBeginsAtNobodyAndEndsAtTheLastReading() {
    var chart =
        new GrowthChart(
            Growth.of(
                OUT,
                List.of(
                    read(FIRST, 60, Measure.VIEWS, Count.exact(50)),
                    read(FIRST, 120, Measure.VIEWS, Count.exact(100)))));
    assertThat(chart.tells()).isTrue();
    assertThat(chart.line()).isEqualTo("0,116.0 334.0,60.0 668.0,4.0");
  }

  @Test
  void whereViewsAreNotToldTheFirstThatIsMakesTheLine() {
    var chart =
        new GrowthChart(
            Growth.of(
                OUT,
                List.of(
                    read(FIRST, 60, Measure.COMMENTS, Count.exact(0)),
                    read(FIRST, 120, Measure.COMMENTS, Count.exact(0)))));
    assertThat(chart.measure()).isEqualTo(Measure.COMMENTS);
    assertThat(chart.line()).isEqualTo("0,116.0 334.0,116.0 668.0,116.0");
  }

  @Test
  void oneReadingIsNoGrowth() {
    var once = Growth.of(OUT, List.of(read(FIRST, 60, Measure.VIEWS, Count.exact(50))));
    assertThat(new GrowthChart(once).tells()).isFalse();
    assertThat(new GrowthChart(Growth.of(OUT, List.of())).tells()).isFalse();
  }

  private static MaterialFigures.Read read(
      UUID delivery, int minute, Measure measure, Count count) {
    return new MaterialFigures.Read(delivery, at(minute), new EnumMap<>(Map.of(measure, count)));
  }

  private static Instant at(int minute) {
    return OUT.plusSeconds(60L * minute);
  }
}
