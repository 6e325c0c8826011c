package uz.minbar.publishing.web.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Growth;
import uz.minbar.publishing.figures.Measure;

/**
 * A line from the moment at which a material went out, when nobody had seen it, over all readings
 * of what its channels count first: views, where any of them tells them.
 */
public record GrowthChart(Growth growth) {

  public static final int WIDTH = 672;
  public static final int HEIGHT = 120;

  /** Half of a point, so that none is cut off at the edge. */
  private static final int EDGE = 4;

  /** A single reading has not grown yet. */
  private static final int FEWEST = 2;

  public boolean tells() {
    return growth.steps().size() >= FEWEST && !growth.measures().isEmpty();
  }

  public Measure measure() {
    return growth.measures().getFirst();
  }

  /**
   * A point, measured as SVG wants it.
   *
   * @param at when it was read
   */
  public record Point(Instant at, String x, String y) {}

  public List<Point> points() {
    return steps().map(step -> new Point(step.at(), x(step.at()), y(number(step)))).toList();
  }

  /** The points of a line. */
  public String line() {
    return "0,%s %s"
        .formatted(
            y(0),
            String.join(" ", points().stream().map(point -> point.x() + "," + point.y()).toList()));
  }

  private Stream<Growth.Step> steps() {
    return growth.steps().stream().filter(step -> step.sums().containsKey(measure()));
  }

  private long number(Growth.Step step) {
    return step.sums().getOrDefault(measure(), Count.exact(0)).number();
  }

  private String x(Instant at) {
    double whole =
        Math.max(1, Duration.between(growth.from(), growth.steps().getLast().at()).toSeconds());
    double share = Math.clamp(Duration.between(growth.from(), at).toSeconds() / whole, 0, 1);
    return shown((WIDTH - EDGE) * share);
  }

  private String y(long number) {
    long most = Math.max(1, steps().mapToLong(this::number).max().orElse(1));
    return shown(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * number / most);
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
