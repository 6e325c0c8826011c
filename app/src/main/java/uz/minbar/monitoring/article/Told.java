package uz.minbar.monitoring.article;

import java.util.HashSet;
import java.util.Set;

/** Weighs the text that was found against the one that the page tells to machines. */
final class Told {

  /** A shorter one is a teaser. */
  private static final int TEASER = 400;

  private static final int WORDS = 4;

  private Told() {}

  /**
   * @param told "" where the page tells none
   * @return the found one, unless it holds less than half of what is told
   */
  static String text(String told, String found) {
    if (told.length() < TEASER || found.length() > told.length() * 3) {
      return found;
    }
    var all = shingles(told);
    var both = shingles(found);
    both.retainAll(all);
    return both.size() * 2 < all.size() ? told : found;
  }

  private static Set<String> shingles(String text) {
    var words = text.split("[^\\p{L}\\p{N}]+");
    var shingles = new HashSet<String>();
    for (int at = 0; at + WORDS <= words.length; at++) {
      shingles.add(String.join(" ", words[at], words[at + 1], words[at + 2], words[at + 3]));
    }
    return shingles;
  }
}
