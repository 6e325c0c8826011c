package uz.minbar.foundation.graph;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much of what it allows the platform says is used up, in the headers of each answer. */
final class Usage {

  /** Of the app, of the page, of the business: figures alone, or lists of them by business. */
  static final List<String> HEADERS =
      List.of("X-App-Usage", "X-Page-Usage", "X-Business-Use-Case-Usage");

  private static final Set<String> SHARES = Set.of("call_count", "total_cputime", "total_time");

  /** Per cent of the allowance of an hour, beyond which the next calls may be the ones too many. */
  private static final int NEARLY_ALL = 95;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private Usage() {}

  /**
   * How long to leave it alone: as long as it says itself, else an hour where nearly all is used
   * up.
   *
   * @return null where there is no need
   */
  static @Nullable Duration rest(List<String> headers, JsonMapper json) {
    int minutes = 0;
    boolean nearly = false;
    for (var header : headers) {
      var tree = tree(header, json);
      minutes =
          tree.findValues("estimated_time_to_regain_access").stream()
              .mapToInt(value -> value.asInt(0))
              .reduce(minutes, Math::max);
      nearly |=
          SHARES.stream()
              .flatMap(name -> tree.findValues(name).stream())
              .anyMatch(share -> share.asInt(0) >= NEARLY_ALL);
    }
    if (minutes > 0) {
      return Duration.ofMinutes(Math.min(minutes, MINUTES_OF_A_DAY));
    }
    return nearly ? HOUR : null;
  }

  private static JsonNode tree(String header, JsonMapper json) {
    try {
      return json.readTree(header);
    } catch (JacksonException broken) {
      return json.missingNode();
    }
  }
}
