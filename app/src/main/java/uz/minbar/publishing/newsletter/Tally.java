package uz.minbar.publishing.newsletter;

/** How many letters of a material in one language went and did not go. */
public record Tally(
    long waiting, long sending, long sent, long refused, long unknown, long cancelled) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** Those that were to go. */
  public long all() {
    return waiting + sending + sent + refused + unknown;
  }

  /** Those that readers have or may have. */
  public long gone() {
    return sending + sent + unknown;
  }
}
