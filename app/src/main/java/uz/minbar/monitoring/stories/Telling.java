package uz.minbar.monitoring.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/**
 * How an item tells its story, in the form in which tellings are compared.
 *
 * @param terms what it is about, with what each term tells
 * @param shingles hashes of each three words that follow one another, folded to one script; sorted,
 *     each once
 */
record Telling(Map<String, Float> terms, int[] shingles) {

  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}" + Fold.APOSTROPHES + "]+");
  private static final int WORDS = 3;

  /** Longer texts are compared by their beginning. */
  private static final int MOST_WORDS = 600;

  /** So many of the least hashes tell near-copies: two texts that share half share some of them. */
  private static final int SKETCH = 8;

  private static final float RARE = 10;
  private static final int MOST_RARE = 12;

  static Telling of(String title, String text) {
    return new Telling(Terms.of(title, text), shingles(title, text));
  }

  /**
   * By what others may be found that tell the same: never all words, or each would be compared with
   * each.
   */
  String[] blocks() {
    var blocks = new ArrayList<String>();
    Arrays.stream(shingles).limit(SKETCH).mapToObj(hash -> "s:" + hash).forEach(blocks::add);
    terms.forEach(
        (term, told) -> {
          if (term.startsWith("n:") || term.startsWith("#:") && told >= 1.5f) {
            blocks.add(term);
          }
        });
    terms.entrySet().stream()
        .filter(term -> term.getKey().startsWith("w:") && term.getValue() >= RARE)
        .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
        .limit(MOST_RARE)
        .map(Map.Entry::getKey)
        .forEach(blocks::add);
    return blocks.toArray(String[]::new);
  }

  /** How much of the shorter text stands in the other, from 0 to 1. */
  double shared(Telling other) {
    return contained(other.shingles, Math.min(shingles.length, other.shingles.length));
  }

  /** How much of this text stands in the other, from 0 to 1. */
  double within(Telling other) {
    return contained(other.shingles, shingles.length);
  }

  private double contained(int[] others, int of) {
    int both = 0;
    for (int i = 0, j = 0; i < shingles.length && j < others.length; ) {
      int order = Integer.compare(shingles[i], others[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return of == 0 ? 0 : (double) both / of;
  }

  private static int[] shingles(String title, String text) {
    List<String> words =
        APART
            .splitAsStream(title + " " + text)
            .limit(MOST_WORDS)
            .map(Fold::key)
            .filter(key -> !key.isEmpty())
            .toList();
    int count = Math.max(words.isEmpty() ? 0 : 1, words.size() - WORDS + 1);
    var hashes = new int[count];
    for (int i = 0; i < count; i++) {
      int hash = words.subList(i, Math.min(words.size(), i + WORDS)).hashCode() * 0x9E3779B9;
      hashes[i] = hash ^ hash >>> 15;
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }
}
