package uz.minbar.publishing;

import java.util.Comparator;
import java.util.stream.Collectors;
import uz.minbar.foundation.search.SearchText;

/** A question to the shelf that no other room asks: what is like a text. */
final class SearchWords {

  private static final int MOST = 24;

  private SearchWords() {}

  /** A question for texts that share the longest, and so the most telling, words of this one. */
  static String longest(String text) {
    return SearchText.written(text).stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST)
        // Keys hold letters, marks and digits alone, so nothing in them is read as an operator.
        .map(key -> "'" + key + "'")
        .collect(Collectors.joining(" | "));
  }
}
