package uz.minbar.outside.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of all things of the platform, and whose each is. */
final class Ids {

  private final Map<String, Place> owners = new HashMap<>();
  private long last = 100_000_000_000_000L;

  String next() {
    return Long.toString(++last);
  }

  /** A number for something of that place. */
  String of(Place place) {
    return own(next(), place);
  }

  String own(String id, Place place) {
    owners.put(id, place);
    return id;
  }

  @Nullable Place owner(String node) {
    return owners.get(node);
  }

  /** Whether the token speaks for anybody. */
  boolean anybody(String token) {
    return owners.values().stream().anyMatch(place -> place.tokens.contains(token));
  }
}
