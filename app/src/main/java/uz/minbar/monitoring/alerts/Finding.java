package uz.minbar.monitoring.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.monitoring.SynchronousPair;

/**
 * What was found in many mentions together, as an alert will tell it.
 *
 * @param mentions all of them, the first first
 */
record Finding(
    String kind,
    @Nullable Double expected,
    @Nullable Long seen,
    int sources,
    @Nullable String sourceClass,
    boolean slow,
    Instant firstAt,
    List<UUID> mentions,
    List<SynchronousPair> pairs) {}
