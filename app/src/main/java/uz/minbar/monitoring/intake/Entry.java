package uz.minbar.monitoring.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed or channel, as it was read.
 *
 * @param text plain words
 * @param publishedAt null where the source says nothing that can be a time
 * @param views how often it was seen until now; null where the source does not tell
 */
public record Entry(
    String guid,
    String address,
    String title,
    String text,
    String author,
    @Nullable Instant publishedAt,
    @Nullable Long views) {

  public Entry(
      String guid,
      String address,
      String title,
      String text,
      String author,
      @Nullable Instant publishedAt) {
    this(guid, address, title, text, author, publishedAt, null);
  }
}
