package uz.minbar.monitoring.spikes;

import java.util.Arrays;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/**
 * The fingerprint of a text: its runs of three words, folded, so that the Cyrillic and the Latin
 * edition have one. Whoever shortens a text or puts words of his own around it leaves most of the
 * shorter one's runs.
 */
final class Print {

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}ʻʼ'’‘`]+");
  private static final int RUN = 3;

  /** A copy has at least this share of the shorter text's runs. */
  private static final double COPY = 0.5;

  private final long[] runs;

  private Print(long[] runs) {
    this.runs = runs;
  }

  static Print of(String text) {
    var words =
        GAP.splitAsStream(text).map(Fold::key).filter(key -> !key.isEmpty()).toArray(String[]::new);
    long[] runs = new long[Math.max(words.length == 0 ? 0 : 1, words.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long hash = 1;
      for (int j = i; j < Math.min(words.length, i + RUN); j++) {
        hash = hash * 1_000_003 + words[j].hashCode();
      }
      runs[i] = hash;
    }
    return new Print(Arrays.stream(runs).sorted().distinct().toArray());
  }

  /** Whether one of the two is for the most part in the other. */
  boolean isCopyOf(Print other) {
    int same = 0;
    for (int mine = 0, theirs = 0; mine < runs.length && theirs < other.runs.length; ) {
      int order = Long.compare(runs[mine], other.runs[theirs]);
      same += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return same > 0 && same >= COPY * Math.min(runs.length, other.runs.length);
  }
}
