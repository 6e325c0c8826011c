package uz.minbar.outside.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stands on its page.
 *
 * @param photos ids of its pictures
 * @param video the number that its video has beside the post's; null where it has none
 */
record PagePost(
    String id,
    String message,
    Instant at,
    @Nullable Link link,
    List<String> photos,
    @Nullable String video) {

  /** What the platform knows of videos. */
  static final Set<String> VIDEO_FIELDS =
      Set.of(
          "id", "description", "created_time", "permalink_url", "views", "reactions", "comments");

  /** What the platform knows of posts, as far as anybody here asks. */
  static final Set<String> FIELDS =
      Set.of(
          "id",
          "message",
          "story",
          "created_time",
          "permalink_url",
          "from",
          "attachments",
          "status_type",
          "shares",
          "reactions",
          "comments");

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

  /** A shared link, as its attachment shows it. */
  record Link(String title, String description) {}

  PagePost saying(String other) {
    return new PagePost(id, other, at, link, photos, video);
  }

  /** Whether it is called so, or its video. */
  boolean called(String number) {
    return id.equals(number) || number.equals(video);
  }

  /** The same of its video, which goes by other names. */
  Map<String, Object> film(Set<String> asked) {
    var all = new LinkedHashMap<String, Object>();
    all.put("description", message);
    all.put("created_time", TIME.format(at.atOffset(ZoneOffset.UTC)));
    all.put("permalink_url", "/watch/?v=" + video);
    all.keySet().retainAll(asked);
    all.values().removeIf(""::equals);
    all.put("id", Objects.requireNonNull(video));
    return all;
  }

  private String status() {
    if (video != null) {
      return "added_video";
    }
    if (link != null) {
      return "shared_story";
    }
    return photos.isEmpty() ? "mobile_status_update" : "added_photos";
  }

  /** The fields that were asked for, of which the platform leaves out what is empty. */
  Map<String, Object> shown(Set<String> asked, String page, String title) {
    var all = new LinkedHashMap<String, Object>();
    all.put("message", message);
    all.put("created_time", TIME.format(at.atOffset(ZoneOffset.UTC)));
    all.put("permalink_url", "https://www.facebook.com/" + page + "/posts/" + id.split("_", 2)[1]);
    all.put("from", Map.of("name", title, "id", id.split("_", 2)[0]));
    all.put("status_type", status());
    if (link != null) {
      all.put(
          "attachments",
          Map.of(
              "data", List.of(Map.of("title", link.title(), "description", link.description()))));
    }
    all.keySet().retainAll(asked);
    all.values().removeIf(""::equals);
    all.put("id", id);
    return all;
  }
}
