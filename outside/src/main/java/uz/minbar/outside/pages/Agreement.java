package uz.minbar.outside.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How far a found text agrees with the expected one, in runs of four words: the measure of the
 * well-known comparison of article extractors. Runs count as often as they occur; what is too much
 * lowers the precision, what is missing the recall.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
public record Agreement(double precision, double recall) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final int RUN = 4;

  public static Agreement of(String expected, String found) {
    var wanted = runs(expected);
    var got = runs(found);
    long both = 0;
    for (var run : wanted.entrySet()) {
      both += Math.min(run.getValue(), got.getOrDefault(run.getKey(), 0));
    }
    return new Agreement(share(both, got), share(both, wanted));
  }

  /** The means of precision and recall over pages; its F1 is that of the means. */
  public static Agreement mean(List<Agreement> pages) {
    return new Agreement(
        pages.stream().mapToDouble(Agreement::precision).average().orElse(0),
        pages.stream().mapToDouble(Agreement::recall).average().orElse(0));
  }

  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static double share(long both, Map<List<String>, Integer> runs) {
    return (double) both / runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A text of fewer words is one run. */
  private static Map<List<String>, Integer> runs(String text) {
    var words = WORD.matcher(text).results().map(word -> word.group()).toList();
    var runs = new HashMap<List<String>, Integer>();
    for (int at = 0; at < Math.max(1, words.size() - RUN + 1); at++) {
      runs.merge(words.subList(at, Math.min(words.size(), at + RUN)), 1, Integer::sum);
    }
    return runs;
  }
}
