package uz.minbar.foundation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text cut where the found words begin and end, so that a template can mark them safely. */
public record Marked(String text, boolean found) {

  /** A found stretch: characters of the text before it and up to its end. */
  public record Place(int from, int to) {}

  /** The whole text in pieces. */
  public static List<Marked> all(String text, List<Place> places) {
    return pieces(text, places, 0, text.length());
  }

  /** A stretch around the first find, for lists. */
  public static List<Marked> around(String text, List<Place> places, int length) {
    int first = places.stream().mapToInt(Place::from).min().orElse(0);
    int from = first < length / 2 ? 0 : wordStart(text, first - length / 3);
    int to = Math.min(text.length(), from + length);
    var pieces = new ArrayList<Marked>();
    if (from > 0) {
      pieces.add(new Marked("… ", false));
    }
    pieces.addAll(pieces(text, places, from, to));
    if (to < text.length()) {
      pieces.add(new Marked(" …", false));
    }
    return pieces;
  }

  private static List<Marked> pieces(String text, List<Place> places, int from, int to) {
    var pieces = new ArrayList<Marked>();
    int at = from;
    for (var place : places.stream().sorted(Comparator.comparingInt(Place::from)).toList()) {
      int begin = Math.clamp(place.from(), at, to);
      int end = Math.clamp(place.to(), begin, to);
      if (end > begin) {
        add(pieces, text.substring(at, begin), false);
        add(pieces, text.substring(begin, end), true);
        at = end;
      }
    }
    add(pieces, text.substring(at, to), false);
    return pieces;
  }

  private static void add(List<Marked> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Marked(text, found));
    }
  }

  private static int wordStart(String text, int near) {
    int blank = text.lastIndexOf(' ', Math.max(0, near));
    return blank < 0 ? 0 : blank + 1;
  }
}
