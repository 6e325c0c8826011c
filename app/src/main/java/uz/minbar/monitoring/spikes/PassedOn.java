package uz.minbar.monitoring.spikes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is passed on: one link, or one text however shortened. */
final class PassedOn {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"')\\]]+|\\bt\\.me/[\\w/]+");

  /** A text passed on later than this is another thing. */
  private static final Duration FRESH = Duration.ofHours(72);

  private record Text(Print print, List<Saying> sayings) {}

  private PassedOn() {}

  /**
   * Gathers the sayings by what they pass on.
   *
   * @param sayings in the order of their times
   */
  static List<List<Saying>> of(List<Saying> sayings) {
    var texts = new ArrayList<Text>();
    Map<String, List<Saying>> links = new HashMap<>();
    for (var saying : sayings) {
      var link = LINK.matcher(saying.text());
      if (link.find()) {
        links.computeIfAbsent(link.group(), _ -> new ArrayList<>()).add(saying);
        continue;
      }
      var print = Print.of(saying.text());
      texts.stream()
          .filter(
              text ->
                  text.sayings().getFirst().at().isAfter(saying.at().minus(FRESH))
                      && print.isCopyOf(text.print()))
          .findFirst()
          .orElseGet(
              () -> {
                var fresh = new Text(print, new ArrayList<>());
                texts.add(fresh);
                return fresh;
              })
          .sayings()
          .add(saying);
    }
    var all = new ArrayList<>(links.values());
    texts.forEach(text -> all.add(text.sayings()));
    all.removeIf(object -> object.size() < 2);
    return all;
  }
}
