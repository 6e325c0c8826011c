package uz.uzbektext.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that is asked about parts of a word without cutting them out: the caller carries the hash
 * on from letter to letter, so that all beginnings of a word cost one pass.
 */
final class Table<V> {

  private final String[] keys;
  private final Object[] values;
  private final int mask;

  Table(Map<String, V> map) {
    int size = Integer.highestOneBit(Math.max(4, map.size())) * 4;
    keys = new String[size];
    values = new Object[size];
    mask = size - 1;
    map.forEach(this::put);
  }

  private void put(String key, V value) {
    int place = place(key.hashCode());
    while (keys[place] != null) {
      place = place + 1 & mask;
    }
    keys[place] = key;
    values[place] = value;
  }

  /** The hash of a part that is one letter longer; of nothing it is 0, as {@code String} has it. */
  static int hash(int before, char letter) {
    return 31 * before + letter;
  }

  @SuppressWarnings("unchecked") // only put fills it
  @Nullable V get(String word, int from, int to, int hash) {
    for (int place = place(hash); keys[place] != null; place = place + 1 & mask) {
      String key = keys[place];
      if (key.hashCode() == hash
          && key.length() == to - from
          && word.regionMatches(from, key, 0, key.length())) {
        return (V) values[place];
      }
    }
    return null;
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) * 0x9E3779B9 >>> 7 & mask;
  }
}
