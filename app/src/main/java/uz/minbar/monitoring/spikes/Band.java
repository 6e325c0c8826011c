package uz.minbar.monitoring.spikes;

/**
 * What is usual for a step.
 *
 * @param expected its mean
 * @param height from where on it would stand out
 * @param warm whether the series is known long enough to say so
 */
public record Band(double expected, double height, boolean warm) {}
