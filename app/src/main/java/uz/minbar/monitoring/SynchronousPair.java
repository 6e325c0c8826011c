package uz.minbar.monitoring;

/**
 * Two sources that spread the same things within the same minutes; evidence, no verdict.
 *
 * @param both how many things both spread within a week
 * @param together how many of them within two minutes of each other
 * @param lagSeconds the median time between the two
 * @param base the share of things that pairs without such a habit spread together
 */
public record SynchronousPair(
    String first, String second, int both, int together, long lagSeconds, double base) {}
