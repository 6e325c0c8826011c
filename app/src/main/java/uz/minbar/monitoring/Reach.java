package uz.minbar.monitoring;

/**
 * How many people several sources may reach together: an estimate, as it counts twice whoever reads
 * two of them.
 *
 * @param people sum of what is known of the sources
 * @param known of how many distinct sources something is known
 * @param sources how many distinct sources there are
 */
public record Reach(long people, int known, int sources) {

  /** Whether anything is known at all; otherwise the sum says nothing. */
  public boolean told() {
    return known > 0;
  }
}
