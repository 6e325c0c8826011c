package uz.minbar.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import uz.uzbektext.script.Fold;

/**
 * What people search by: one key for a word in either script, with any apostrophe or none. The keys
 * hold letters and digits alone, so nothing of a question is ever read as an operator.
 */
final class SearchWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}" + Pattern.quote(Fold.APOSTROPHES) + "]*");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = 12;

  /** Plural, whose, case: the endings of nouns, as keys write them. */
  private static final Pattern ENDINGS =
      Pattern.compile(
          "(.{3,}?)(?:lar)?(?:imiz|ingiz|im|ing|si|i)?(?:ning|ni|ga|ka|qa|dan|dagi|da|cha)?");

  /** Words of that length that end in nothing known may still end otherwise, as Russian ones do. */
  private static final int LONG = 6;

  private SearchWords() {}

  /** The keys of a text of HTML and plain parts, apart by spaces. */
  static String keys(String headline, String lead, String body) {
    var text = headline + " " + lead + " " + Jsoup.parseBodyFragment(body).text();
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(word -> Fold.keys(word).stream())
        .map(SearchWords::plain)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A question for texts that hold all the words, whatever their endings. */
  static String all(String q) {
    return words(q).stream().map(key -> "'" + key + "':*").collect(Collectors.joining(" & "));
  }

  /** A question for texts that hold any of the words, also where they end otherwise. */
  static String any(String q) {
    return words(q).stream()
        .map(SearchWords::stem)
        .map(key -> "'" + key + "':*")
        .collect(Collectors.joining(" | "));
  }

  /** A question for texts that share the longest, and so the most telling, words of this one. */
  static String longest(String text) {
    return keys(text)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(2 * MOST)
        .map(key -> "'" + key + "'")
        .collect(Collectors.joining(" | "));
  }

  private static List<String> words(String q) {
    return keys(q).limit(MOST).toList();
  }

  private static Stream<String> keys(String text) {
    return WORD.matcher(text)
        .results()
        .map(match -> plain(Fold.key(match.group())))
        .filter(key -> !key.isEmpty());
  }

  private static String stem(String key) {
    var endings = ENDINGS.matcher(key);
    String stem = endings.matches() ? endings.group(1) : key;
    return stem.equals(key) && key.length() >= LONG ? key.substring(0, key.length() - 2) : stem;
  }

  private static String plain(String key) {
    return SIGNS.matcher(key).replaceAll("");
  }
}
