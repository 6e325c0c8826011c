package uz.uzbektext.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that is asked about parts of a word without cutting them out: the caller carries the hash
 * on from letter to letter, so that all beginnings of a word cost one pass.
 */
final class Table<V> {

  /** Beside the keys, so that most of what is not there is known without a look at any key. */
  private final int[] hashes;

  private final String[] keys;
  private final Object[] values;
  private final int mask;

  Table(Map<String, V> map) {
    int size = Integer.highestOneBit(Math.max(4, map.size())) * 4;
    hashes = new int[size];
    keys = new String[size];
    values = new Object[size];
    mask = size - 1;
    map.forEach(this::put);
  }

  private void put(String key, V value) {
    int hash = marked(key.hashCode());
    int place = place(hash);
    while (hashes[place] != 0) {
      place = place + 1 & mask;
    }
    hashes[place] = hash;
    keys[place] = key;
    values[place] = value;
  }

  /** The hash of a part that is one letter longer; of nothing it is 0, as {@code String} has it. */
  static int hash(int before, char letter) {
    return 31 * before + letter;
  }

  @SuppressWarnings("unchecked") // only put fills it
  @Nullable V get(String word, int from, int to, int hash) {
    int marked = marked(hash);
    int place = place(marked);
    for (int there = hashes[place]; there != 0; there = hashes[place]) {
      if (there == marked && is(keys[place], word, from, to)) {
        return (V) values[place];
      }
      place = place + 1 & mask;
    }
    return null;
  }

  private static boolean is(String key, String word, int from, int to) {
    return key.length() == to - from && word.regionMatches(from, key, 0, key.length());
  }

  /** Nought is an empty place. */
  private static int marked(int hash) {
    return hash == 0 ? 1 : hash;
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) * 0x9E3779B9 >>> 7 & mask;
  }
}
