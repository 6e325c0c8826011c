package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names of people in a text, without the endings of their last word: {@code Alisher Karimovning} is
 * {@code Alisher Karimov}, {@code Вали Каримов Собир ўғлига} is {@code Вали Каримов Собир ўғли}. A
 * name is known by a surname or a patronymic beside words with capitals.
 */
public final class Names {

  /**
   * @param name its lemma, in the letters of the text
   * @param from where it begins
   * @param to where its last ending ends
   */
  public record Found(String name, int from, int to) {}

  /** More words no name has. */
  private static final int LONGEST = 5;

  private static final List<String> SURNAMES =
      List.of("ov", "ova", "ev", "eva", "yev", "yeva", "iy", "zoda", "iddinov", "skiy", "skaya");
  private static final List<String> PATRONYMICS =
      List.of("oviç", "eviç", "yeviç", "ovna", "evna", "yevna");
  private static final List<String> SONS = List.of("öğli", "qizi");

  private static final List<String> ENDINGS =
      List.of(
          "ning", "dan", "ga", "ni", "da", "dagi", "gaça", "dek", "lar", "larning", "larga",
          "niki");

  private Names() {}

  /** The names of a text in their order. */
  public static List<Found> in(CharSequence text) {
    var tokens = Tokens.of(text);
    var names = new ArrayList<Found>();
    int at = 0;
    while (at < tokens.size()) {
      if (begins(tokens.get(at).text())) {
        at++;
        continue;
      }
      int end = at;
      while (end < tokens.size() && end - at < LONGEST && joins(text, tokens, at, end)) {
        end++;
        if (cut(tokens.get(end - 1).text()) > 0) {
          break;
        }
      }
      if (end - at > 1 && name(tokens.subList(at, end))) {
        names.add(found(tokens.subList(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  /** Kecha Alisher Karimov, U Karimov: a capital only because a sentence begins. */
  private static boolean begins(String word) {
    var reading = Lemmatizer.uzbek().reading(word);
    return reading.kind() == Reading.Kind.WHOLE || StopWords.contains(reading.lemma());
  }

  private static boolean joins(CharSequence text, List<Token> tokens, int first, int at) {
    var token = tokens.get(at);
    boolean near =
        at == first
            || text.subSequence(tokens.get(at - 1).to(), token.from())
                .chars()
                .allMatch(Character::isWhitespace);
    boolean son = at > first && son(stem(token.text()));
    return near
        && token.kind() == Token.Kind.WORD
        && (son || Character.isUpperCase(token.text().charAt(0)));
  }

  private static boolean name(List<Token> words) {
    return words.stream().map(word -> stem(word.text())).anyMatch(Names::tells);
  }

  private static boolean tells(String stem) {
    return surname(stem) || !father(stem).isEmpty() || son(stem);
  }

  static boolean surname(String stem) {
    return stem.length() > 4 && SURNAMES.stream().anyMatch(stem::endsWith);
  }

  /** Son or daughter, after the father's name. */
  static boolean son(String stem) {
    return SONS.contains(stem);
  }

  /** The father's name inside a patronymic of the Russian manner; "" in other words. */
  static String father(String stem) {
    return PATRONYMICS.stream()
        .filter(ending -> stem.length() > 4 && stem.endsWith(ending))
        .max(Comparator.comparing(String::length))
        .map(ending -> stem.substring(0, stem.length() - ending.length()))
        .orElse("");
  }

  private static Found found(List<Token> words) {
    var name = new StringBuilder();
    for (var word : words) {
      name.append(name.isEmpty() ? "" : " ");
      String text = word.text();
      name.append(word == words.getLast() ? text.substring(0, text.length() - cut(text)) : text);
    }
    return new Found(name.toString(), words.getFirst().from(), words.getLast().to());
  }

  private static String stem(String word) {
    return Letters.of(word.substring(0, word.length() - cut(word)));
  }

  /** Signs at the end of a word of a name that are its endings, in its own alphabet. */
  static int cut(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    int cut = 0;
    for (int length = 2; length < small.length() - 2; length++) {
      String ending = Letters.of(small.substring(small.length() - length));
      String rest = Letters.of(small.substring(0, small.length() - length));
      if (ENDINGS.contains(ending) && tells(rest)) {
        cut = length;
      }
    }
    return cut;
  }
}
