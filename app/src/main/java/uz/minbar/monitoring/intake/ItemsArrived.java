package uz.minbar.monitoring.intake;

import java.util.List;
import java.util.UUID;

/**
 * Items are there, or have got their full text: whoever keeps stored queries looks at them now.
 * Those that a source brought together come together, in the order in which they were stored.
 */
public record ItemsArrived(List<UUID> items) {}
