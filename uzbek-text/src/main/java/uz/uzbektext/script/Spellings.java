package uz.uzbektext.script;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ways in which Latin writes a Cyrillic word. */
final class Spellings {

  private Spellings() {}

  /** The orthography's own first; then the ways of newspapers and of older dictionaries. */
  static Set<String> of(String cyrillic) {
    var all = new LinkedHashSet<String>();
    all.add(latin(cyrillic));
    if (cyrillic.indexOf('ц') >= 0) {
      all.add(latin(cyrillic.replace("ц", "тс"))); // frantsuz
      if (cyrillic.length() > 6) {
        all.add(latin(cyrillic.replace("ц", "с"))); // investisiya, as many write
      }
    }
    if (cyrillic.indexOf('ъ') >= 0) {
      all.add(latin(cyrillic).isEmpty() ? "" : hard(cyrillic)); // obʼyekt, obʼekt
      all.add(hard(cyrillic).replace("ʼy", "ʼ"));
    }
    for (String latin : Set.copyOf(all)) {
      plain(latin, cyrillic, all);
    }
    all.remove("");
    return all;
  }

  /** Vowel and e without y (proekt, Evropa), lu for lyu (valuta). */
  private static void plain(String latin, String cyrillic, Set<String> all) {
    String without = latin.replaceAll("(?<=^|[aeiou])ye", "e");
    all.add(without);
    if (cyrillic.contains("лю")) {
      all.add(latin.replace("lyu", "lu"));
    }
  }

  private static String latin(String cyrillic) {
    return LatinLetters.of(cyrillic, false);
  }

  private static String hard(String cyrillic) {
    var latin = new StringBuilder();
    for (String part : cyrillic.split("(?<=ъ)", -1)) {
      latin.append(latin(part.replace("ъ", ""))).append(part.endsWith("ъ") ? "ʼ" : "");
    }
    return latin.toString();
  }
}
