package uz.minbar.monitoring.spikes;

import java.time.Instant;

/**
 * A series stands out.
 *
 * @param at the beginning of the step that raised it
 * @param slow whether it came by and by: no single step was out of the ordinary
 * @param expected what that long a stretch counts as a rule
 * @param seen what it counted
 */
public record Rise(Instant at, boolean slow, double expected, long seen) {}
