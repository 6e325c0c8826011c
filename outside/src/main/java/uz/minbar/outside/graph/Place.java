package uz.minbar.outside.graph;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** A page or an account: who may speak for it, what is about to go wrong, what was called. */
abstract class Place {

  final String name;
  final String title;
  final String id;
  final Set<String> tokens = new HashSet<>();
  final Queue<GraphRefusal> refusals = new ArrayDeque<>();
  final List<GraphStandIn.Call> calls = new ArrayList<>();

  /** What was said but is not shown yet. */
  final Set<String> unseen = new HashSet<>();

  /** How often each post was seen and answered, where somebody has said it. */
  final Map<String, GraphStandIn.Seen> seen = new HashMap<>();

  /** Whether its tokens may read the insights. */
  boolean mayCount = true;

  boolean mayWrite = true;
  boolean late;

  private final InstantSource clock;

  Place(String name, String title, String id, InstantSource clock) {
    this.name = name;
    this.title = title;
    this.id = id;
    this.clock = clock;
  }

  /**
   * Does what the call asks.
   *
   * @throws GraphNo where it is refused
   */
  abstract Object perform(Ask ask, Ids ids);

  /** How much of what readers see there is a video. */
  abstract long videos();

  /** The insights of a post; of a metric that it does not know it says so. */
  Object insights(Ask ask, Map<String, Long> known) {
    GraphNo.unless(mayCount, GraphRefusal.WITHOUT_RIGHT);
    var wanted = List.of(ask.field("metric").split(","));
    GraphNo.unless(known.keySet().containsAll(wanted), GraphRefusal.NO_METRIC);
    return Map.of(
        "data",
        wanted.stream()
            .map(
                metric ->
                    Map.of(
                        "name",
                        metric,
                        "period",
                        "lifetime",
                        "values",
                        List.of(Map.of("value", known.get(metric))),
                        "id",
                        ask.node() + "/insights/" + metric + "/lifetime"))
            .toList());
  }

  GraphStandIn.Seen seen(String post) {
    return seen.getOrDefault(post, new GraphStandIn.Seen(0, 0, 0, 0));
  }

  Instant now() {
    return clock.instant();
  }

  /** Something new; it is shown at once unless showing lags. */
  String made(String thing) {
    if (late) {
      unseen.add(thing);
    }
    return thing;
  }
}
