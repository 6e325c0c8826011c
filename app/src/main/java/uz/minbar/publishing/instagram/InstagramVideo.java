package uz.minbar.publishing.instagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uz.minbar.archive.Asset;
import uz.minbar.publishing.Channel.Breach;

/** What the platform takes as a reel, as which every single video is shown there. */
final class InstagramVideo {

  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final long MB = 1000L * 1000;
  private static final long LARGEST = 300 * MB;

  private InstagramVideo() {}

  static List<Breach> breaches(Asset video) {
    var found = new ArrayList<Breach>();
    if (video.millis() < SHORTEST.toMillis()) {
      found.add(
          new Breach(
              "publishing.fault.instagramShort", video.millis() / 1000, SHORTEST.toSeconds()));
    }
    if (video.millis() > LONGEST.toMillis()) {
      found.add(
          new Breach(
              "publishing.fault.instagramLong",
              Math.ceilDiv(video.millis(), Duration.ofMinutes(1).toMillis()),
              LONGEST.toMinutes()));
    }
    if (video.size() > LARGEST) {
      found.add(
          new Breach(
              "publishing.fault.instagramHeavy", Math.ceilDiv(video.size(), MB), LARGEST / MB));
    }
    return found;
  }
}
