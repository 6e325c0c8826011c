package uz.minbar.monitoring.sources;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Channels and playlists of YouTube, each of which has a feed. */
public final class YouTube {

  private static final String FEED = "https://www.youtube.com/feeds/videos.xml?";
  private static final String SITE = "(?:https?://)?(?:www\\.|m\\.)?youtube\\.com/";

  private static final Pattern ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
  private static final Pattern CHANNEL =
      Pattern.compile(SITE + "channel/(UC[A-Za-z0-9_-]{22})(?:[/?#].*)?");
  private static final Pattern PLAYLIST =
      Pattern.compile(SITE + "playlist\\?(?:.*&)?list=([A-Za-z0-9_-]{10,50})(?:[&#].*)?");

  private YouTube() {}

  /** The address of the feed of a channel or playlist; empty for whatever says nothing of it. */
  public static Optional<String> feed(String typed) {
    var channel = CHANNEL.matcher(typed);
    if (channel.matches()) {
      return Optional.of(FEED + "channel_id=" + channel.group(1));
    }
    var playlist = PLAYLIST.matcher(typed);
    if (playlist.matches()) {
      return Optional.of(FEED + "playlist_id=" + playlist.group(1));
    }
    return ID.matcher(typed).matches()
        ? Optional.of(FEED + "channel_id=" + typed)
        : Optional.empty();
  }

  /** Whether it is a page of people ({@code @name}), which only names its feed. */
  public static boolean isPage(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return List.of("youtube.com", "www.youtube.com", "m.youtube.com").contains(host)
        && !address.getPath().startsWith("/feeds/");
  }
}
