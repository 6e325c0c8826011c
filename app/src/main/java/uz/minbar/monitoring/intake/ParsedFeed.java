package uz.minbar.monitoring.intake;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param title "" where it has none
 * @param ttl how long it asks to be left alone; null where it does not say
 * @param parts addresses on the same host where the rest of it stands
 */
public record ParsedFeed(
    String title, @Nullable Duration ttl, List<Entry> entries, List<String> parts) {

  ParsedFeed(String title, @Nullable Duration ttl, List<Entry> entries) {
    this(title, ttl, entries, List.of());
  }
}
