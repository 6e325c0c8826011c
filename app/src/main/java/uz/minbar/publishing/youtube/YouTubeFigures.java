package uz.minbar.publishing.youtube;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

/** Which figures of videos the platform tells, of fifty at once: a call counts as one. */
final class YouTubeFigures {

  private static final int AT_ONCE = 50;
  private static final Map<Measure, String> COUNTS =
      Map.of(
          Measure.VIEWS, "viewCount",
          Measure.REACTIONS, "likeCount",
          Measure.COMMENTS, "commentCount");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final YouTubeApi api;
  private final YouTubeOutcomes outcomes;
  private final YouTubeKey key;

  YouTubeFigures(YouTubeApi api, YouTubeOutcomes outcomes, YouTubeKey key) {
    this.api = api;
    this.outcomes = outcomes;
    this.key = key;
  }

  /** Reads handful after handful, until the platform does not answer. */
  Counted read(List<Delivery> out) {
    var deliveries = new HashMap<String, UUID>();
    for (var delivery : out) {
      var receipt = delivery.receipt();
      if (receipt != null && !receipt.messages().isEmpty()) {
        deliveries.put(receipt.messages().getFirst(), delivery.id());
      }
    }
    var ids = List.copyOf(deliveries.keySet());
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      String asked = String.join(",", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      var answer = api.get(key, "videos", Map.of("part", "statistics", "id", asked));
      if (!(answer instanceof YouTubeAnswer.Done done)) {
        return new Counted(found, pause(answer));
      }
      for (var video : done.body().path("items")) {
        var delivery = deliveries.get(video.path("id").asString(""));
        if (delivery != null) {
          found.put(delivery, counts(video.path("statistics")));
        }
      }
    }
    return new Counted(found, null);
  }

  /** What the office has hidden there is left out. */
  private static Map<Measure, Count> counts(JsonNode statistics) {
    var counts = new EnumMap<Measure, Count>(Measure.class);
    COUNTS.forEach(
        (measure, name) -> {
          String told = statistics.path(name).asString("");
          if (NUMBER.matcher(told).matches()) {
            counts.put(measure, Count.exact(Long.parseLong(told)));
          }
        });
    return counts;
  }

  private @Nullable Duration pause(YouTubeAnswer answer) {
    return answer instanceof YouTubeAnswer.Refused refused
            && (refused.why() == YouTubeAnswer.Why.DAY || refused.why() == YouTubeAnswer.Why.LIMIT)
        ? outcomes.pause(refused)
        : null;
  }
}
