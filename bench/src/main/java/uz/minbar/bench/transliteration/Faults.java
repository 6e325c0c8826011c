package uz.minbar.bench.transliteration;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Faults of the reference, of which one side was made by machine: an expected word that breaks the
 * orthography is struck where the rule that it breaks is the whole difference. All else counts as
 * our error, whoever is right.
 */
final class Faults {

  /** A named rule over the expected and the converted word, both in small letters. */
  private record Rule(String name, BiPredicate<String, String> breaks) {}

  /** Words of dictionaries with ь, met without it: делфин, рол, спектакл. */
  private static final Pattern SOFT =
      Pattern.compile(
          "(дельфин|роль|спектакль|автомобиль|декабрь|октябрь|сентябрь|нефть|альбом|большевик|"
              + "компьютер|параллель|двигатель|гармонь|гильза|тобольск|симферополь|нобель|паскаль|"
              + "сибирь|чернобиль|альберт|бристоль|сальвадор|рузвельт|нью).*");

  private static final List<Rule> RULES =
      List.of(
          new Rule("letters that only look right", (gold, ours) -> alike(gold).equals(alike(ours))),
          new Rule(
              "ь left out of a word that has it",
              (gold, ours) -> SOFT.matcher(ours).matches() && gold.equals(ours.replace("ь", ""))),
          new Rule("ц written as тс", (gold, ours) -> gold.replace("тс", "ц").equals(ours)),
          new Rule(
              "two scripts in a word",
              (gold, ours) -> gold.matches(".*[a-z].*") && gold.matches(".*[а-яўқғҳ].*")),
          new Rule("ы left in Latin", (gold, ours) -> gold.contains("ы") && latin(ours)),
          new Rule(
              "е for э behind a hyphen, or E for Ye",
              (gold, ours) -> gold.replaceAll("(?<![\\p{L}'])е", "э").equals(ours)),
          new Rule(
              "e for ye behind a hyphen, or at the beginning",
              (gold, ours) -> gold.replaceAll("(?<![\\p{L}'])e", "ye").equals(ours)),
          new Rule(
              "ts beside a consonant or at the beginning, where the orthography has s",
              (gold, ours) -> gold.replaceAll("(?<![aeiou])ts|ts(?![aeiou])", "s").equals(ours)),
          new Rule(
              "sentyabr, oktyabr",
              (gold, ours) ->
                  gold.replaceAll("(sent|okt)yabr", "$1abr").equals(ours) && !gold.equals(ours)),
          new Rule(
              "a tutuq before e, which the orthography spells ye",
              (gold, ours) -> gold.replaceAll("([bdnstz])'(y?)e", "$1ye").equals(ours)),
          new Rule("two apostrophes", (gold, ours) -> gold.replace("''", "'").equals(ours)));

  private Faults() {}

  /** The rule that the expected word breaks, or null where it breaks none. */
  static @Nullable String of(String expected, String got) {
    String gold = expected.toLowerCase(Locale.ROOT);
    String ours = got.toLowerCase(Locale.ROOT);
    if (gold.equals(ours)) {
      return got.matches("[\\p{Lu}'\\-]+") ? "Sh, Ch, Yo in a word of capitals" : null;
    }
    return RULES.stream()
        .filter(rule -> rule.breaks.test(gold, ours))
        .map(Rule::name)
        .findFirst()
        .orElse(null);
  }

  private static boolean latin(String word) {
    return word.matches("[a-z'\\-]+");
  }

  private static String alike(String word) {
    String cyrillic = "асеорхуі";
    String latin = "aceopxyi";
    var alike = new StringBuilder(word);
    for (int i = 0; i < alike.length(); i++) {
      int place = cyrillic.indexOf(alike.charAt(i));
      if (place >= 0) {
        alike.setCharAt(i, latin.charAt(place));
      }
    }
    return alike.toString();
  }
}
