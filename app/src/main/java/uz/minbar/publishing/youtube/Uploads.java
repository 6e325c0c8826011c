package uz.minbar.publishing.youtube;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.publishing.Channel.Reading;
import uz.minbar.publishing.Receipt;

/** What was uploaded to a channel, the latest first. */
final class Uploads {

  private static final int MOST_PAGES = 10;
  private static final String PAGE = "50";

  /** Their clock and ours may differ by that. */
  private static final Duration ASKEW = Duration.ofMinutes(2);

  private final YouTubeApi api;
  private final YouTubeKey key;

  Uploads(YouTubeApi api, YouTubeKey key) {
    this.api = api;
    this.key = key;
  }

  /** Looks for a video with words in one of those forms, back to that moment. */
  Reading find(Set<String> forms, Instant since, Set<String> known) {
    String list = list();
    String next = list == null ? null : "";
    for (int page = 0; next != null && page < MOST_PAGES; page++) {
      var answer = api.get(key, "playlistItems", query(String.valueOf(list), next));
      if (answer instanceof YouTubeAnswer.Refused none
          && none.why() == YouTubeAnswer.Why.GONE
          && page == 0) {
        return new Reading.NotThere(); // A channel without a single video has no such list.
      }
      if (!(answer instanceof YouTubeAnswer.Done done) || !done.body().path("items").isArray()) {
        return new Reading.CannotTell();
      }
      boolean old = false;
      for (var item : done.body().path("items")) {
        var snippet = item.path("snippet");
        String id = snippet.path("resourceId").path("videoId").asString("");
        if (!known.contains(id) && forms.contains(words(snippet))) {
          return new Reading.There(new Receipt(List.of(id), false), YouTubeChannel.address(id));
        }
        old |= before(snippet, since.minus(ASKEW));
      }
      next = done.body().path("nextPageToken").asString("");
      if (old || next.isEmpty()) {
        return new Reading.NotThere();
      }
    }
    return new Reading.CannotTell();
  }

  private @Nullable String list() {
    var query = Map.of("part", "contentDetails", "mine", "true");
    if (!(api.get(key, "channels", query) instanceof YouTubeAnswer.Done done)) {
      return null;
    }
    String list = done.body().at("/items/0/contentDetails/relatedPlaylists/uploads").asString("");
    return list.isEmpty() ? null : list;
  }

  private static Map<String, String> query(String list, String page) {
    var query = new LinkedHashMap<String, String>();
    query.put("part", "snippet");
    query.put("playlistId", list);
    query.put("maxResults", PAGE);
    if (!page.isEmpty()) {
      query.put("pageToken", page);
    }
    return query;
  }

  private static String words(JsonNode snippet) {
    return new VideoText(
            snippet.path("title").asString(""), snippet.path("description").asString(""))
        .comparable();
  }

  private static boolean before(JsonNode snippet, Instant moment) {
    try {
      return Instant.parse(snippet.path("publishedAt").asString("")).isBefore(moment);
    } catch (DateTimeException untold) {
      return false;
    }
  }
}
