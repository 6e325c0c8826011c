package uz.minbar.newsroom.presence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who has a material open should know of the others.
 *
 * @param people the others who have it open, who came first first
 * @param newer what another saved since she read it; null for nothing
 */
public record Company(List<Present> people, @Nullable Newer newer) {

  /**
   * A newer version than hers.
   *
   * @param name who made it; "" where no person of the staff did
   */
  public record Newer(String name, Instant at) {}
}
