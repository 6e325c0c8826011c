package uz.minbar.publishing.push;

/**
 * How many browsers got a material in one language.
 *
 * @param taken by their push services, which keep a notice until the browser is on or the notice
 *     too old
 * @param gone browsers that turned out to want or to be no more
 * @param failed those whose services refused it, or could not be reached while it was fresh
 */
public record Tally(long waiting, long taken, long gone, long failed) {

  /** Those that were to get it. */
  public long all() {
    return waiting + taken + gone + failed;
  }
}
