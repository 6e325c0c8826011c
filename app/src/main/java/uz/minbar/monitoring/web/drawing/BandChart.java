package uz.minbar.monitoring.web.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uz.minbar.monitoring.spikes.Spikes;

/**
 * The hours of a week drawn: what was expected, from where on an hour stands out, what was heard.
 *
 * @param sourceClass the kind of sources
 */
public record BandChart(String sourceClass, List<Spikes.Hour> hours) {

  public static final int WIDTH = 672;
  public static final int HEIGHT = 120;

  /** The last hour; it may be known for less than two weeks what is usual. */
  public boolean cold() {
    return hours.isEmpty() || !hours.getLast().band().warm();
  }

  /** Under this line an hour is as usual; the points of a polygon. */
  public String usual() {
    var points = new StringBuilder("0,").append(HEIGHT);
    for (int i = 0; i < hours.size(); i++) {
      points.append(' ').append(point(i, hours.get(i).band().height()));
    }
    return points + " " + WIDTH + "," + HEIGHT;
  }

  /** The points of a line. */
  public String expected() {
    var points = new StringBuilder();
    for (int i = 0; i < hours.size(); i++) {
      points.append(point(i, hours.get(i).band().expected())).append(' ');
    }
    return points.toString().strip();
  }

  /** A bar for each hour in which somebody was heard. */
  public List<Bar> bars() {
    double wide = (double) WIDTH / hours.size();
    return IntStream.range(0, hours.size())
        .filter(i -> hours.get(i).voices() > 0)
        .mapToObj(
            i -> {
              var hour = hours.get(i);
              double top = y(hour.voices());
              return new Bar(
                  number(i * wide),
                  number(top),
                  number(Math.max(1, wide - 1)),
                  number(HEIGHT - top),
                  hour.voices() > hour.band().height());
            })
        .toList();
  }

  /**
   * A bar, measured as SVG wants it.
   *
   * @param out whether the hour stands out
   */
  public record Bar(String x, String y, String width, String height, boolean out) {}

  private String point(int index, double value) {
    return number((index + 0.5) * WIDTH / hours.size()) + "," + number(y(value));
  }

  private double y(double value) {
    double most =
        hours.stream()
            .mapToDouble(hour -> Math.max(hour.voices(), hour.band().height()))
            .max()
            .orElse(1);
    return HEIGHT * (1 - value / (1.1 * most));
  }

  /** With one place after the point, for the drawing and for the table. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
