package uz.minbar.publishing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.minbar.foundation.search.SearchText;

/** Questions to the shelf that no other room asks: what comes near, and what is like a text. */
final class SearchWords {

  private static final int MOST = 12;

  /** Plural, whose, case: the endings of nouns, as keys write them. */
  private static final Pattern ENDINGS =
      Pattern.compile(
          "(.{3,}?)(?:siz|lik|li|chi)?(?:lar)?(?:imiz|ingiz|im|ing|si|i)?(?:ning|ni|ga|ka|qa|dan|dagi|da|cha)?");

  /** Words of that length that end in nothing known may still end otherwise, as Russian ones do. */
  private static final int LONG = 6;

  private SearchWords() {}

  /** A question for texts that hold any of the words, also where they end otherwise. */
  static String any(String q) {
    return question(keys(q).limit(MOST).map(SearchWords::stem), ":*");
  }

  /** A question for texts that share the longest, and so the most telling, words of this one. */
  static String longest(String text) {
    return question(
        keys(text)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(2 * MOST),
        "");
  }

  /** Keys hold letters, marks and digits alone, so nothing in them is read as an operator. */
  private static String question(Stream<String> keys, String manner) {
    return keys.map(key -> "'" + key + "'" + manner).collect(Collectors.joining(" | "));
  }

  private static Stream<String> keys(String text) {
    return Arrays.stream(SearchText.folded(text).split(" ")).filter(key -> !key.isEmpty());
  }

  private static String stem(String key) {
    var endings = ENDINGS.matcher(key);
    String stem = endings.matches() ? endings.group(1) : key;
    return stem.equals(key) && key.length() >= LONG ? key.substring(0, key.length() - 2) : stem;
  }
}
