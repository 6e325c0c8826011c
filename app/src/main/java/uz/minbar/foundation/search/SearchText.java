package uz.minbar.foundation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Marked;
import uz.uzbektext.script.Fold;

/**
 * Texts and questions under the same keys: both Uzbek scripts, all apostrophes, capitals or not. A
 * word finds all that begin with it, as Uzbek puts its endings behind.
 */
public final class SearchText {

  /** What goes into a row's {@code words}: the title weighs more than the text. */
  public static final String VECTOR =
      "setweight(to_tsvector('simple', ?), 'A') || setweight(to_tsvector('simple', ?), 'B')";

  /** Words further on are not found; a vector must stay below one megabyte. */
  private static final int MOST_TEXT = 200_000;

  private static final int MOST_WORD = 100;
  private static final int MOST_ASKED = 12;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}" + Pattern.quote(Fold.APOSTROPHES) + "]+");

  private SearchText() {}

  /** The keys of a text's words, ready for {@code to_tsvector('simple', …)}. */
  public static String folded(String text) {
    var keys = new StringBuilder();
    words(text, (_, of) -> of.forEach(key -> keys.append(key).append(' ')));
    return keys.toString().strip();
  }

  /** For {@code to_tsquery}; "" where nothing is asked. */
  public static String query(String asked) {
    return asked(asked).stream()
        .map(keys -> keys.stream().map(SearchText::term).collect(Collectors.joining(" | ")))
        .map(any -> "(" + any + ")")
        .collect(Collectors.joining(" & "));
  }

  /** Where a text has what was asked. */
  static List<Marked.Place> places(String text, String asked) {
    var wanted = asked(asked).stream().flatMap(List::stream).toList();
    var places = new ArrayList<Marked.Place>();
    words(
        text,
        (word, keys) -> {
          if (keys.stream().anyMatch(key -> wanted.stream().anyMatch(one -> begins(key, one)))) {
            places.add(new Marked.Place(word.start(), word.end()));
          }
        });
    return places;
  }

  private static List<List<String>> asked(String asked) {
    var all = new ArrayList<List<String>>();
    words(asked, (_, keys) -> all.add(keys));
    return all.stream().limit(MOST_ASKED).toList();
  }

  private static void words(String text, BiConsumer<MatchResult, List<String>> each) {
    var word = WORD.matcher(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text);
    while (word.find()) {
      var keys =
          Fold.keys(word.group()).stream()
              .filter(key -> !key.isEmpty() && key.length() <= MOST_WORD)
              .toList();
      if (!keys.isEmpty()) {
        each.accept(word.toMatchResult(), keys);
      }
    }
  }

  private static String term(String key) {
    return "'" + key.replace("\\", "").replace("'", "''") + "'" + (key.length() > 1 ? ":*" : "");
  }

  private static boolean begins(String key, String asked) {
    return asked.length() > 1 ? key.startsWith(asked) : key.equals(asked);
  }
}
