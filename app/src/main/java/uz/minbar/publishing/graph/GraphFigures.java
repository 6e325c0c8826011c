package uz.minbar.publishing.graph;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

/**
 * Which figures of a post the platform tells. Those in its fields anybody may read who may read the
 * post; its insights need a right of their own and are left unknown without it.
 *
 * @param fields what is asked of the post
 * @param places where in the answer each count stands, as a JSON pointer
 * @param metrics the insights, by the platform's name; none where its fields tell all
 */
public record GraphFigures(
    String fields, Map<Measure, String> places, Map<String, Measure> metrics) {

  /** Reads post after post, until the platform does not answer or wants to be left alone. */
  public Counted read(GraphApi api, String token, List<Delivery> out) {
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (var delivery : out) {
      var receipt = delivery.receipt();
      if (receipt == null || receipt.messages().isEmpty()) {
        continue;
      }
      String post = receipt.messages().getFirst();
      var counts = new EnumMap<Measure, Count>(Measure.class);
      var answer = api.get(token, post, Map.of("fields", fields));
      if (answer instanceof GraphAnswer.Done done) {
        places.forEach((measure, place) -> put(counts, measure, done.body().at(place)));
        found.put(delivery.id(), counts);
        answer = metrics.isEmpty() ? answer : insights(api, token, post, counts);
      }
      var pause = pause(answer);
      if (pause != null || silent(answer)) {
        return new Counted(found, pause);
      }
    }
    return new Counted(found, null);
  }

  private GraphAnswer insights(
      GraphApi api, String token, String post, Map<Measure, Count> counts) {
    var asked = Map.of("metric", String.join(",", metrics.keySet()));
    var answer = api.get(token, post + "/insights", asked);
    if (answer instanceof GraphAnswer.Done done) {
      for (var metric : done.body().path("data")) {
        var measure = metrics.get(metric.path("name").asString(""));
        if (measure != null) {
          put(counts, measure, metric.at("/values/0/value"));
        }
      }
    }
    return answer;
  }

  private static void put(Map<Measure, Count> counts, Measure measure, JsonNode told) {
    if (told.isIntegralNumber()) {
      counts.put(measure, Count.exact(told.asLong()));
    }
  }

  private static @Nullable Duration pause(GraphAnswer answer) {
    return switch (answer) {
      case GraphAnswer.Done done -> done.rest();
      case GraphAnswer.Refused refused ->
          refused.why() == GraphAnswer.Why.LIMIT ? refused.pause() : refused.rest();
      case GraphAnswer.NotSent _, GraphAnswer.Unknown _ -> null;
    };
  }

  private static boolean silent(GraphAnswer answer) {
    return answer instanceof GraphAnswer.NotSent || answer instanceof GraphAnswer.Unknown;
  }
}
