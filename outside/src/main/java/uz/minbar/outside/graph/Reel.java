package uz.minbar.outside.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Videos;

/** The video of a container: taken as it comes, and looked at only afterwards. */
final class Reel {

  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final long LARGEST = 300_000_000;

  private byte @Nullable [] bytes;

  void fill(Ask ask) {
    byte[] video = ask.files().get(Ask.VIDEO);
    GraphNo.unless(
        bytes == null
            && video != null
            && ask.field("offset").equals("0")
            && ask.field("file_size").equals(String.valueOf(video.length)),
        GraphRefusal.NO_PART);
    bytes = video;
  }

  boolean empty() {
    return bytes == null;
  }

  /** Whether it keeps to the published limits. */
  boolean good() {
    var length = bytes == null || bytes.length > LARGEST ? null : Videos.length(bytes);
    return length != null && length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
  }
}
