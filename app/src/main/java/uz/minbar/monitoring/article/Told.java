package uz.minbar.monitoring.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weighs the text that was found against the one that the page tells to machines. */
final class Told {

  /** A shorter one is a teaser. */
  private static final int TEASER = 400;

  private static final int WORDS = 4;

  /** So many lines at either end may be none of the article. */
  private static final int EDGE = 12;

  /** Letters by which two ends are the same. */
  private static final int END = 30;

  private Told() {}

  /**
   * @param told "" where the page tells none
   * @return the found one, at whose ends nothing is left that the told one knows nothing of; the
   *     told one, if the found one holds less than half of it
   */
  static String text(String told, List<String> found) {
    String text = String.join("\n", found);
    if (told.length() < TEASER || text.length() > told.length() * 3) {
      return text;
    }
    var all = shingles(told);
    var both = shingles(text);
    both.retainAll(all);
    return both.size() * 2 < all.size() ? told : String.join("\n", trimmed(told, found));
  }

  /** Sites shorten what they tell: an end counts only where both end alike. */
  private static List<String> trimmed(String told, List<String> found) {
    String key = Titles.key(told);
    int to = found.size();
    while (to > 1 && found.size() - to < EDGE && !key.contains(Titles.key(found.get(to - 1)))) {
      to--;
    }
    String last = Titles.key(found.get(to - 1));
    boolean sameEnd = key.endsWith(last.substring(Math.max(0, last.length() - END)));
    int from = 0;
    while (from < to - 1 && from < EDGE && !key.contains(Titles.key(found.get(from)))) {
      from++;
    }
    String first = Titles.key(found.get(from));
    boolean sameStart = key.startsWith(first.substring(0, Math.min(END, first.length())));
    return new ArrayList<>(found.subList(sameStart ? from : 0, sameEnd ? to : found.size()));
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
