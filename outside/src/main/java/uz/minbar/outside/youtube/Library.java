package uz.minbar.outside.youtube;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reading, changing and deleting what is there, each at its price. */
final class Library {

  private static final int READ = 1;
  private static final int WRITE = 50;
  private static final int MOST_IDS = 50;
  private static final int MOST_ITEMS = 50;

  private Library() {}

  /** Whether readers see something of it. */
  static boolean seen(Ask ask) {
    return !ask.method().equals("GET");
  }

  static Object perform(Ask ask, Tube tube, LocalDate today) {
    tube.use(seen(ask) ? WRITE : READ, today);
    return switch (ask.method() + " " + ask.path().substring("/youtube/v3/".length())) {
      case "GET channels" -> channel(ask, tube);
      case "GET playlistItems" -> items(ask, tube);
      case "GET videos" -> videos(ask, tube);
      case "PUT videos" -> change(ask, tube);
      case "DELETE videos" -> {
        tube.videos.remove(tube.own(ask.field("id")));
        yield Map.of();
      }
      default -> throw Refusal.of(404, "notFound");
    };
  }

  private static Object channel(Ask ask, Tube tube) {
    var parts = ask.parts(Set.of("id", "snippet", "contentDetails"));
    Refusal.unless(ask.field("mine").equals("true"), 400, "missingRequiredParameter");
    if (tube.name.isEmpty()) {
      return Map.of("pageInfo", Map.of("totalResults", 0)); // An account without a channel.
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", tube.id);
    if (parts.contains("snippet")) {
      shown.put("snippet", Map.of("title", tube.name));
    }
    if (parts.contains("contentDetails")) {
      shown.put("contentDetails", Map.of("relatedPlaylists", Map.of("uploads", tube.list())));
    }
    return Map.of("items", List.of(shown));
  }

  private static Object items(Ask ask, Tube tube) {
    var _ = ask.parts(Set.of("snippet"));
    int most = Integer.parseInt(ask.query().getOrDefault("maxResults", "5"));
    Refusal.unless(most >= 1 && most <= MOST_ITEMS, 400, "invalidParameter");
    var seen = tube.videos.stream().filter(one -> !tube.unseen.contains(one.id())).toList();
    Refusal.unless(
        ask.field("playlistId").equals(tube.list()) && !tube.videos.isEmpty(),
        404,
        "playlistNotFound");
    String page = ask.query().getOrDefault("pageToken", "P0");
    Refusal.unless(page.matches("P[0-9]{1,6}"), 400, "invalidPageToken");
    int from = Math.min(Integer.parseInt(page.substring(1)), seen.size());
    int to = Math.min(seen.size(), from + most);
    var body = new LinkedHashMap<String, Object>();
    body.put("items", seen.subList(from, to).stream().map(one -> item(one, tube)).toList());
    if (to < seen.size()) {
      body.put("nextPageToken", "P" + to);
    }
    return body;
  }

  private static Object item(Video video, Tube tube) {
    return Map.of(
        "snippet",
        Map.of(
            "publishedAt", video.at().toString(),
            "channelTitle", tube.name,
            "title", video.word("title"),
            "description", video.word("description"),
            "resourceId", Map.of("kind", "youtube#video", "videoId", video.id())));
  }

  private static Object videos(Ask ask, Tube tube) {
    var parts = ask.parts(Set.of("snippet", "statistics", "status"));
    var ids = Arrays.asList(ask.field("id").split(","));
    Refusal.unless(!ids.getFirst().isEmpty() && ids.size() <= MOST_IDS, 400, "invalidFilters");
    return Map.of(
        "items",
        tube.videos.stream()
            .filter(one -> ids.contains(one.id()))
            .map(one -> shown(one, tube, parts))
            .toList());
  }

  static Map<String, Object> shown(Video video, Tube tube, Set<String> parts) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("kind", "youtube#video");
    shown.put("id", video.id());
    if (parts.contains("snippet")) {
      shown.put("snippet", video.shown(tube.name));
    }
    if (parts.contains("status")) {
      shown.put("status", Map.of("uploadStatus", "uploaded", "privacyStatus", video.visibility()));
    }
    if (parts.contains("statistics")) {
      var seen = tube.seen.getOrDefault(video.id(), new YouTubeStandIn.Seen(0, 0, 0));
      var told = new LinkedHashMap<String, String>();
      told.put("viewCount", String.valueOf(seen.views()));
      told.put("likeCount", String.valueOf(seen.likes()));
      told.put("favoriteCount", "0");
      if (seen.comments() >= 0) {
        told.put("commentCount", String.valueOf(seen.comments()));
      }
      shown.put("statistics", told);
    }
    return shown;
  }

  /** What is left out of the part is gone after that. */
  private static Object change(Ask ask, Tube tube) {
    Refusal.unless(ask.parts(Set.of("snippet")).contains("snippet"), 400, "unknownPart");
    var body = ask.json();
    var changed = tube.own(body.path("id").asString("")).saying(Video.said(body.path("snippet")));
    tube.videos.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
    return shown(changed, tube, Set.of("snippet"));
  }
}
