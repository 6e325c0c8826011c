package uz.minbar.publishing.figures;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel told of its deliveries.
 *
 * @param found by delivery; one of which it told nothing is missing
 * @param pause how long the platform wants to be left alone before it tells of the others; null
 *     where it does not say
 */
public record Counted(Map<UUID, Map<Measure, Count>> found, @Nullable Duration pause) {

  public static final Counted NOTHING = new Counted(Map.of(), null);

  /** With what was told of others afterwards. */
  public Counted and(Counted others) {
    var both = new HashMap<>(found);
    both.putAll(others.found);
    return new Counted(both, others.pause);
  }
}
