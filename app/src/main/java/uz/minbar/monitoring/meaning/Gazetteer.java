package uz.minbar.monitoring.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;
import uz.uzbektext.word.Lemmatizer;
import uz.uzbektext.word.Reading;
import uz.uzbektext.word.Token;
import uz.uzbektext.word.Tokens;

/**
 * Finds the places of a list in texts, in all scripts and with their endings. Mahallas bear the
 * names of feasts, poets and virtues: a name that may be a common word counts only beside a word
 * that says what it is (Navroʻz mahallasi), or with a capital inside a sentence.
 */
final class Gazetteer {

  /** Words that say what kind of place a name is of, folded, without endings. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "mahalla", List.of("mahalla", "maxalla", "maxall", "mfy", "msg", "fuqarolar"),
          "village", List.of("qishloq", "qishlog", "qfy", "ovul", "kishlak", "sel", "shaharcha"),
          "street", List.of("kocha", "ulits", "prospekt"),
          "district", List.of("tuman", "rayon", "district"),
          "city", List.of("shahar", "shahr", "shaxar", "shaxr", "gorod", "city"),
          "region", List.of("viloyat", "oblast", "region"));

  private static final Pattern ENDINGS =
      Pattern.compile(
          "(lik)?(lar)?(i|si|imiz|miz)?(n?ing|ni|ga|ka|qa|n?da|n?dan|n?dagi|gacha|dek)?(lar)?(ga|ni)?"
              + "|e|a|o|u|om|i|ye|ya|yu");

  /** Adjectives, as Russian calls districts and regions. */
  private static final Pattern RUSSIAN = Pattern.compile("(sk)(iy|aya|oye|oy|om|ogo|omu|uyu|ix)");

  private static final int INDEXED = 3;

  /**
   * One way to write a place.
   *
   * @param name what the office calls it
   * @param words of its name, folded, without the word for its kind
   * @param kind of {@link #KINDS}; "" where its name says none
   * @param alone whether the name says enough without that word
   */
  private record Way(String name, List<String> words, String kind, boolean alone) {}

  private final Map<String, List<Way>> byBeginning = new HashMap<>();

  private Gazetteer() {}

  /**
   * @param ways what each place is called, and all that it is written like; the scripts of Uzbek
   *     need no way of their own
   */
  static Gazetteer of(Map<String, ? extends Collection<String>> ways) {
    var gazetteer = new Gazetteer();
    ways.forEach((name, written) -> written.forEach(way -> gazetteer.add(way(name, way))));
    // The longest name first; of one name the city, which is what people mean by it.
    gazetteer
        .byBeginning
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.<Way>comparingInt(way -> -way.words().size())
                        .thenComparing(way -> !way.kind().equals("city"))
                        .thenComparing(way -> !way.kind().equals("region"))));
    return gazetteer;
  }

  private static Way way(String name, String written) {
    var words = new ArrayList<String>();
    String kind = "";
    boolean common = true;
    for (var token : Tokens.of(written)) {
      String key = Fold.key(token.text());
      String said = kind(key);
      if (said.isEmpty()) {
        words.add(RUSSIAN.matcher(key).replaceAll("$1"));
        common &= common(token.text());
      } else {
        kind = said;
      }
    }
    // Cities and regions are what their names mean first: Andijon is no common word.
    return new Way(name, words, kind, !common || kind.equals("city") || kind.equals("region"));
  }

  private void add(Way way) {
    if (!way.words().isEmpty() && way.words().getFirst().length() >= 2) {
      byBeginning.computeIfAbsent(index(way.words().getFirst()), _ -> new ArrayList<>()).add(way);
    }
  }

  /** The places that a text names, by the names of the list, in their order. */
  Set<String> in(String text) {
    var tokens = Tokens.of(text);
    var keys = tokens.stream().map(token -> Fold.key(token.text())).toList();
    var found = new LinkedHashSet<String>();
    int at = 0;
    while (at < tokens.size()) {
      int here = at;
      var way =
          byBeginning.getOrDefault(index(keys.get(at)), List.of()).stream()
              .filter(one -> is(one, text, tokens, keys, here))
              .findFirst();
      way.ifPresent(one -> found.add(one.name()));
      at += way.map(one -> one.words().size()).orElse(1);
    }
    return found;
  }

  private static boolean is(Way way, String text, List<Token> tokens, List<String> keys, int at) {
    int end = at + way.words().size();
    if (end > keys.size()) {
      return false;
    }
    for (int i = 0; i < way.words().size(); i++) {
      String word = way.words().get(i);
      boolean last = i == way.words().size() - 1;
      if (last ? !ends(keys.get(at + i), word) : !keys.get(at + i).equals(word)) {
        return false;
      }
    }
    String after = end < keys.size() ? kind(keys.get(end)) : "";
    String before = at > 0 ? kind(keys.get(at - 1)) : "";
    if (!way.kind().isEmpty() && (way.kind().equals(after) || way.kind().equals(before))) {
      return true;
    }
    // Another kind beside it is another place: Andijon tumani is not Andijon viloyati.
    boolean other = !after.isEmpty() && !way.kind().isEmpty();
    return !other && capital(tokens.get(at)) && (way.alone() || inside(text, tokens, at));
  }

  private static boolean ends(String key, String word) {
    return key.startsWith(word)
        && (ENDINGS.matcher(key.substring(word.length())).matches()
            || word.endsWith("sk") && RUSSIAN.matcher(key.substring(word.length() - 2)).matches());
  }

  /** A capital that no beginning of a sentence explains. */
  private static boolean inside(String text, List<Token> tokens, int at) {
    return at > 0
        && text.substring(tokens.get(at - 1).to(), tokens.get(at).from())
            .chars()
            .allMatch(sign -> Character.isWhitespace(sign) || sign == ',');
  }

  private static boolean capital(Token token) {
    return Character.isUpperCase(token.text().charAt(0));
  }

  private static boolean common(String word) {
    var reading = Lemmatizer.uzbek().reading(word);
    return reading.known() || reading.kind() == Reading.Kind.WHOLE;
  }

  private static String kind(String key) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().stream().anyMatch(word -> ends(key, word)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static String index(String key) {
    return key.substring(0, Math.min(INDEXED, key.length()));
  }
}
