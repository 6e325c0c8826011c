package uz.minbar.newsroom.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uz.minbar.kernel.Language;

/**
 * Names of the office's people beside another title than the register has: "hokim Karimov" where
 * Karimov is the deputy. Only Uzbek in Latin script is read so.
 */
final class Officials {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
  private static final Pattern SURNAME =
      Pattern.compile("(?i)\\p{L}{2,}(?:ov|ev|ova|eva|zoda|iy|skiy|in|ina)");
  private static final Pattern ENDING = Pattern.compile("(?:ning|ni|ga|dan|da|lar)?(?:gi|dir|mi)?");

  /** Beginnings of the words for posts; what follows are endings. */
  private static final List<String> TITLES =
      List.of(
          "hokim",
          "oʻrinbosar",
          "rais",
          "boshlig",
          "boshliq",
          "direktor",
          "mudir",
          "maslahatchi",
          "kotib",
          "vazir",
          "prokuror",
          "deputat",
          "yetakchi",
          "menejer");

  /** Words before a name in which its title is looked for. */
  private static final int BEFORE = 6;

  private Officials() {}

  /** Somebody of the register. */
  record Official(String name, String post) {}

  static List<Finding> of(Language language, String text, List<Official> register) {
    if (language != Language.UZ_LATN) {
      return List.of();
    }
    var words = WORD.matcher(text).results().toList();
    var found = new ArrayList<Finding>();
    for (int at = 0; at < words.size(); at++) {
      check(text, words, at, register, found);
    }
    return found;
  }

  private static void check(
      String text, List<MatchResult> words, int at, List<Official> register, List<Finding> found) {
    var named = register.stream().filter(one -> names(one, words.get(at).group())).toList();
    if (named.isEmpty()) {
      return;
    }
    var titles = new TreeSet<String>();
    int from = at;
    for (int before = at - 1; before >= Math.max(0, at - BEFORE); before--) {
      String gap = text.substring(words.get(before).end(), words.get(before + 1).start());
      String word = words.get(before).group();
      boolean initial = word.length() == 1 && gap.startsWith(".");
      if (!initial && gap.matches("(?s).*[.!?;:\\n].*")) {
        break;
      }
      String title = title(word);
      if (!title.isEmpty()) {
        titles.add(title);
        from = before;
      } else if (titles.isEmpty() && another(word, named)) {
        return; // A given name that is nobody's of the register: somebody else of that surname.
      }
    }
    if (!titles.isEmpty() && named.stream().noneMatch(one -> titles(one.post()).equals(titles))) {
      found.add(
          new Finding(
              Finding.Kind.OFFICIAL,
              Language.UZ_LATN,
              text.substring(words.get(from).start(), words.get(at).end()),
              named.stream().map(one -> one.name() + ", " + one.post()).toList()));
    }
  }

  private static boolean names(Official one, String word) {
    return WORD.matcher(one.name())
        .results()
        .map(MatchResult::group)
        .filter(part -> SURNAME.matcher(part).matches())
        .anyMatch(
            part ->
                word.startsWith(part) && ENDING.matcher(word.substring(part.length())).matches());
  }

  private static boolean another(String word, List<Official> named) {
    return Character.isUpperCase(word.codePointAt(0))
        && named.stream().noneMatch(one -> one.name().contains(word));
  }

  private static Set<String> titles(String post) {
    var titles = new TreeSet<String>();
    WORD.matcher(post)
        .results()
        .map(found -> title(found.group()))
        .filter(title -> !title.isEmpty())
        .forEach(titles::add);
    return titles;
  }

  private static String title(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return TITLES.stream()
        .filter(small::startsWith)
        // "hokimlik" is the office, not the person.
        .filter(title -> !small.startsWith(title + "lik") && !small.startsWith(title + "yat"))
        .map(title -> title.equals("boshliq") ? "boshlig" : title)
        .findFirst()
        .orElse("");
  }
}
