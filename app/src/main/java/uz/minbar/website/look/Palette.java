package uz.minbar.website.look;

import java.util.List;

/**
 * What pages need of a colour. The grounds are those of {@code tokens.css}; where the colour would
 * not be legible on them, it is made darker, and for the dark pages brighter, as little as helps.
 */
public record Palette(Colour chosen, Shades light, Shades dark) {

  /** Least contrast of text by WCAG 2.2 AA. */
  public static final double LEGIBLE = 4.5;

  private static final List<Colour> LIGHT = List.of(Colour.WHITE, Colour.of("#f6f5f1"));
  private static final List<Colour> DARK = List.of(Colour.of("#182228"), Colour.of("#10181d"));
  private static final int STEPS = 64;

  /**
   * The colour on pages of one kind.
   *
   * @param main of links and buttons
   * @param deep of both under the pointer
   * @param soft a ground on which the main colour is legible as well
   */
  public record Shades(Colour main, Colour deep, Colour soft) {

    private String written() {
      return "--firuza:"
          + main.written()
          + ";--firuza-deep:"
          + deep.written()
          + ";--firuza-soft:"
          + soft.written()
          + ";";
    }
  }

  static Palette of(Colour chosen) {
    return new Palette(
        chosen,
        shades(chosen, LIGHT, chosen.with(Colour.WHITE, 0.9), Colour.BLACK),
        shades(chosen, DARK, chosen.with(DARK.getFirst(), 0.8), Colour.WHITE));
  }

  /** Whether the chosen colour itself is used on light pages. */
  public boolean asChosen() {
    return light.main().equals(chosen);
  }

  /** The least contrast of the main colour on the grounds of light or of dark pages. */
  public double contrast(boolean ofDark) {
    var shades = ofDark ? dark : light;
    return least(shades.main(), ofDark ? DARK : LIGHT, shades.soft());
  }

  /** A ground for white letters. */
  public Colour ground() {
    return light.main().with(Colour.BLACK, 0.2);
  }

  /** The same, deeper. */
  public Colour depth() {
    return light.main().with(Colour.BLACK, 0.6);
  }

  /** The stylesheet; the views of high contrast keep their own colours. */
  String css() {
    String tile = "--tile-1:" + chosen.written() + ";";
    return ":root{"
        + light.written()
        + tile
        + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=\"light\"],.contrast){"
        + dark.written()
        + tile
        + "}}\n:root[data-theme=\"dark\"]:not(.contrast){"
        + dark.written()
        + tile
        + "}\n";
  }

  private static Shades shades(Colour chosen, List<Colour> grounds, Colour soft, Colour towards) {
    for (int step = 0; step < STEPS; step++) {
      var main = chosen.with(towards, (double) step / STEPS);
      if (least(main, grounds, soft) >= LEGIBLE) {
        return new Shades(main, main.with(towards, 0.25), soft);
      }
    }
    return new Shades(towards, towards, soft);
  }

  private static double least(Colour main, List<Colour> grounds, Colour soft) {
    return Math.min(
        main.contrast(soft), grounds.stream().mapToDouble(main::contrast).min().orElseThrow());
  }
}
