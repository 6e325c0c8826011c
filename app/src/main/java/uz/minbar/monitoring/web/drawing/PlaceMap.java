package uz.minbar.monitoring.web.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.meaning.Places;

/**
 * The office's places where they lie, north above. A district is so small that the earth is flat
 * there: a degree of longitude is as long as the cosine of the latitude says. No map of anybody
 * else's is asked for.
 */
public record PlaceMap(List<Spot> spots, int height) {

  public static final int WIDTH = 360;

  private static final int MARGIN = 56;
  private static final int LEAST_HEIGHT = 160;
  private static final int MOST_HEIGHT = 360;
  private static final double LEAST_RADIUS = 4;
  private static final double MOST_RADIUS = 20;

  /** Degrees: so far apart two places are at least taken to be, or one place would fill the map. */
  private static final double LEAST_SPAN = 0.02;

  /**
   * A place drawn.
   *
   * @param radius of its circle: the area tells how often it was named
   * @param dark of the circle within: the area tells how many of these mentions are negative
   */
  public record Spot(
      Places.Count place, String x, String y, String radius, String dark, String below) {}

  /** Of those whose place is known. */
  public static PlaceMap of(List<Places.Count> counts) {
    var known =
        counts.stream()
            .filter(place -> place.latitude() != null && place.longitude() != null)
            .sorted(Comparator.comparingInt(Places.Count::mentions).reversed())
            .toList();
    if (known.isEmpty()) {
      return new PlaceMap(List.of(), 0);
    }
    var east = Span.of(known.stream().map(Places.Count::longitude));
    var north = Span.of(known.stream().map(Places.Count::latitude));
    double narrowing = Math.cos(Math.toRadians(north.middle()));
    double scale =
        Math.min(
            (WIDTH - 2 * MARGIN) / (east.width() * narrowing),
            (MOST_HEIGHT - 2 * MARGIN) / north.width());
    int height = Math.max(LEAST_HEIGHT, (int) Math.ceil(north.width() * scale) + 2 * MARGIN);
    double most = Math.max(1, known.getFirst().mentions());
    return new PlaceMap(
        known.stream()
            .map(
                place -> {
                  double x =
                      WIDTH / 2.0 + (at(place.longitude()) - east.middle()) * narrowing * scale;
                  double y = height / 2.0 - (at(place.latitude()) - north.middle()) * scale;
                  double radius =
                      Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(place.mentions() / most));
                  double dark =
                      radius * Math.sqrt(place.negative() / Math.max(1.0, place.mentions()));
                  return new Spot(
                      place,
                      BandChart.number(x),
                      BandChart.number(y),
                      BandChart.number(radius),
                      BandChart.number(dark),
                      BandChart.number(y + radius + 12));
                })
            .toList(),
        height);
  }

  private static double at(@Nullable Double known) {
    return Objects.requireNonNull(known);
  }

  private record Span(double from, double to) {

    static Span of(Stream<Double> values) {
      var all = values.mapToDouble(PlaceMap::at).summaryStatistics();
      return new Span(all.getMin(), all.getMax());
    }

    double middle() {
      return (from + to) / 2;
    }

    double width() {
      return Math.max(LEAST_SPAN, to - from);
    }
  }
}
