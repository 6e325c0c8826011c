package uz.minbar.monitoring.meaning;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;

/**
 * A line of the office's list: a name, and where the place lies. People copy coordinates from maps,
 * with points or commas in them and anything between.
 */
record PlaceLine(String name, @Nullable Double latitude, @Nullable Double longitude) {

  private static final int LONGEST = 80;
  private static final Pattern TWO = Pattern.compile("(\\d{2}[.,]?\\d*)\\D+(\\d{2}[.,]?\\d*)\\D*");

  /** Nothing of Uzbekistan lies outside, in degrees. */
  private static final double SOUTH = 37;

  private static final double NORTH = 46;
  private static final double WEST = 55.9;
  private static final double EAST = 73.2;

  /**
   * @throws Problem 422 for a name that is too long, and coordinates that are none or not here
   */
  static PlaceLine of(String line) {
    int end = line.indexOf(';');
    String name = (end < 0 ? line : line.substring(0, end)).strip().replaceAll("\\s+", " ");
    if (name.length() > LONGEST) {
      throw Problem.invalid(
          "places", "monitoring.fault.place", name.substring(0, LONGEST) + "…", LONGEST);
    }
    String where = end < 0 ? "" : line.substring(end + 1).strip();
    if (where.isEmpty()) {
      return new PlaceLine(name, null, null);
    }
    var two = TWO.matcher(where);
    if (two.matches()) {
      double latitude = number(two.group(1));
      double longitude = number(two.group(2));
      if (latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST) {
        return new PlaceLine(name, latitude, longitude);
      }
    }
    throw Problem.invalid("places", "monitoring.fault.placeAt", name);
  }

  private static double number(String written) {
    return Double.parseDouble(written.replace(',', '.'));
  }
}
