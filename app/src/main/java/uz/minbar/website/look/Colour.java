package uz.minbar.website.look;

import java.util.Locale;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;

/**
 * A colour of the screen.
 *
 * @param red 0 to 255, as the others
 */
public record Colour(int red, int green, int blue) {

  static final Colour WHITE = new Colour(255, 255, 255);
  static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");

  /**
   * Reads "#00707a".
   *
   * @throws Problem 422 for anything else
   */
  public static Colour of(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      throw Problem.invalid("colour", "website.fault.colour");
    }
    int all = Integer.parseInt(written.substring(1), 16);
    return new Colour(all >> 16, all >> 8 & 0xFF, all & 0xFF);
  }

  /** As CSS and HTML write it. */
  public String written() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** This colour with so much of the other one, from 0 to 1. */
  Colour with(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  /** How far apart two colours are in brightness, by WCAG 2.2: from 1 to 21. */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }
}
