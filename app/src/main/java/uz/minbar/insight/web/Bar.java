package uz.minbar.insight.web;

import java.util.ArrayList;
import java.util.List;
import uz.minbar.insight.position.Tones;

/**
 * One bar of a chart, with its name and its number in words.
 *
 * @param path the list that it counts; "" where there is none
 * @param note said under the name; ""
 */
public record Bar(String name, String path, String value, String note, List<Part> parts) {

  /**
   * A stretch of a bar.
   *
   * @param look its class: negative, neutral, positive, unclear, own, copied
   */
  public record Part(String look, int from, int length) {}

  /** The parts of a bar one behind the other. */
  static List<Part> toned(Tones tones) {
    return parts(
        List.of("negative", "neutral", "positive", "unclear"),
        List.of(tones.negative(), tones.neutral(), tones.positive(), tones.unclear()));
  }

  static List<Part> parts(List<String> looks, List<Integer> lengths) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (int i = 0; i < looks.size(); i++) {
      if (lengths.get(i) > 0) {
        parts.add(new Part(looks.get(i), from, lengths.get(i)));
      }
      from += lengths.get(i);
    }
    return parts;
  }

  int length() {
    return parts.stream().mapToInt(Part::length).sum();
  }

  /** How long the longest of them is, for drawing; never 0. */
  public static int longest(List<Bar> bars) {
    return bars.stream().mapToInt(Bar::length).reduce(1, Math::max);
  }
}
