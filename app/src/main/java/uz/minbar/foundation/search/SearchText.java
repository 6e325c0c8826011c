package uz.minbar.foundation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Marked;
import uz.uzbektext.lucene.SearchKeys;
import uz.uzbektext.script.Fold;

/**
 * Texts and questions under the same keys: both Uzbek scripts, all apostrophes, capitals or not. A
 * word finds all its forms, and all words that begin as it is written: half a word is enough.
 */
public final class SearchText {

  /** What goes into a row's {@code words}: the title weighs more than the text. */
  public static final String VECTOR =
      "setweight(to_tsvector('simple', ?), 'A') || setweight(to_tsvector('simple', ?), 'B')";

  /** Words further on are not found; a vector must stay below one megabyte. */
  private static final int MOST_TEXT = 200_000;

  private static final int MOST_WORD = 100;
  private static final int MOST_ASKED = 12;
  private static final int SHORTEST_TELLING = 3;

  /** Marks and numbers, a bit for each type of Unicode. */
  private static final int OF_WORD =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private SearchText() {}

  /** The keys of a text's words, ready for {@code to_tsvector('simple', …)}. */
  public static String keys(String text) {
    var keys = new StringBuilder();
    words(
        text,
        (_, word) ->
            Stream.concat(word.written().stream(), word.forms().stream())
                .distinct()
                .forEach(key -> keys.append(key).append(' ')));
    return keys.toString().strip();
  }

  /** The words of a text as they are written, folded. */
  public static List<String> written(String text) {
    var written = new ArrayList<String>();
    words(text, (_, word) -> written.addAll(word.written()));
    return written;
  }

  /** For {@code to_tsquery}: what holds all the words. "" where nothing is asked. */
  public static String query(String asked) {
    return String.join(" & ", each(asked));
  }

  /** As {@link #query}, for a list that nothing narrows where nothing is asked: null then. */
  public static @Nullable String narrowing(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : query(asked);
  }

  /** For {@code to_tsquery}: what holds any of the words. "" where nothing is asked. */
  public static String any(String asked) {
    return String.join(" | ", each(asked));
  }

  /**
   * For {@code to_tsquery}, one question a word: what has how many of them is alike. Only whole
   * words in their forms; short ones say nothing and are left out.
   *
   * @param most how many different words are asked at most, the first ones
   */
  public static List<String> apart(String text, int most) {
    var questions = new LinkedHashSet<String>();
    words(
        text,
        (place, word) -> {
          if (place.to() - place.from() >= SHORTEST_TELLING && questions.size() < most) {
            questions.add(
                Stream.concat(word.written().stream(), word.forms().stream())
                    .distinct()
                    .map(SearchText::quoted)
                    .collect(Collectors.joining(" | ")));
          }
        });
    return List.copyOf(questions);
  }

  /** For {@code to_tsquery}: what holds one of the words, a question each. */
  public static List<String> each(String asked) {
    return asked(asked).stream()
        .map(
            word ->
                Stream.concat(
                        word.written().stream().map(SearchText::beginning),
                        // The rank of a word that stands there twice would be nothing.
                        word.forms().stream()
                            .filter(form -> !word.written().contains(form))
                            .map(SearchText::quoted))
                    .collect(Collectors.joining(" | ", "(", ")")))
        .toList();
  }

  /**
   * For {@code to_tsquery}: what shares the longest, and so the most telling, words of a text.
   *
   * @param most how many words are asked
   */
  public static String longest(String text, int most) {
    return written(text).stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(most)
        .map(SearchText::quoted)
        .collect(Collectors.joining(" | "));
  }

  /** Where a text has what was asked. */
  static List<Marked.Place> places(String text, String asked) {
    var wanted = asked(asked);
    var places = new ArrayList<Marked.Place>();
    words(
        text,
        (place, word) -> {
          if (wanted.stream().anyMatch(one -> finds(one, word))) {
            places.add(place);
          }
        });
    return places;
  }

  private static boolean finds(SearchKeys.Keys asked, SearchKeys.Keys word) {
    return asked.forms().stream()
            .anyMatch(form -> word.forms().contains(form) || word.written().contains(form))
        || asked.written().stream()
            .anyMatch(one -> word.written().stream().anyMatch(key -> begins(key, one)));
  }

  private static List<SearchKeys.Keys> asked(String asked) {
    var all = new ArrayList<SearchKeys.Keys>();
    words(asked, (_, word) -> all.add(word));
    return all.stream().limit(MOST_ASKED).toList();
  }

  private static void words(String text, BiConsumer<Marked.Place, SearchKeys.Keys> each) {
    var keys = new SearchKeys();
    int end = Math.min(text.length(), MOST_TEXT);
    for (int from = 0; from < end; ) {
      int to = from;
      while (to < end && ofWord(text.codePointAt(to))) {
        to += Character.charCount(text.codePointAt(to));
      }
      if (to > from && to - from <= MOST_WORD) {
        var found = keys.of(text.substring(from, to));
        if (!found.written().isEmpty()) {
          each.accept(new Marked.Place(from, to), found);
        }
      }
      from = to + 1;
    }
  }

  /** Letters, what stands over them, numbers, apostrophes. */
  private static boolean ofWord(int sign) {
    return Character.isLetter(sign)
        || (OF_WORD >> Character.getType(sign) & 1) != 0
        || Fold.APOSTROPHES.indexOf(sign) >= 0;
  }

  private static String beginning(String key) {
    return quoted(key) + (key.length() > 1 ? ":*" : "");
  }

  private static String quoted(String key) {
    return "'" + key.replace("\\", "").replace("'", "''") + "'";
  }

  private static boolean begins(String key, String asked) {
    return asked.length() > 1 ? key.startsWith(asked) : key.equals(asked);
  }
}
