package uz.minbar.publishing.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.minbar.publishing.hours.Hour;

/** A week's hours as a form has them: a line for each day. */
public record Week(Map<DayOfWeek, String> lines) {

  static Week of(List<Hour> hours) {
    var lines = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      lines.put(
          day,
          hours.stream()
              .filter(hour -> hour.day() == day)
              .map(Hour::written)
              .collect(Collectors.joining(", ")));
    }
    return new Week(lines);
  }

  static Week typed(Map<String, String> sent) {
    var lines = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      lines.put(day, sent.getOrDefault(field(day), ""));
    }
    return new Week(lines);
  }

  /** The field's name of a day. */
  public static String field(DayOfWeek day) {
    return "day-" + day.getValue();
  }

  /**
   * @throws uz.minbar.foundation.web.Problem 422 for what is no time of a day
   */
  List<Hour> hours() {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(day -> Hour.line(day, lines.getOrDefault(day, "")).stream())
        .toList();
  }
}
