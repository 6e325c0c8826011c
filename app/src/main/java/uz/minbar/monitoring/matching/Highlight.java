package uz.minbar.monitoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uz.minbar.foundation.web.Marked;

/**
 * A found stretch.
 *
 * @param field title or text
 * @param from characters of the field before it
 * @param to characters of the field up to its end
 */
public record Highlight(String field, int from, int to) {

  /** The places of one field, for marking them. */
  public static List<Marked.Place> places(List<Highlight> some, String field) {
    return some.stream()
        .filter(one -> one.field().equals(field))
        .map(one -> new Marked.Place(one.from(), one.to()))
        .toList();
  }

  /** Without overlaps, in order. */
  static List<Highlight> merged(List<Highlight> some) {
    var merged = new ArrayList<Highlight>();
    some.stream()
        .sorted(Comparator.comparing(Highlight::field).reversed().thenComparing(Highlight::from))
        .forEach(
            one -> {
              var last = merged.isEmpty() ? null : merged.getLast();
              if (last != null && last.field().equals(one.field()) && one.from() < last.to()) {
                merged.set(
                    merged.size() - 1,
                    new Highlight(last.field(), last.from(), Math.max(last.to(), one.to())));
              } else {
                merged.add(one);
              }
            });
    return merged;
  }
}
