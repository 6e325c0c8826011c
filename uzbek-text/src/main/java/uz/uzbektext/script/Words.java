package uz.uzbektext.script;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.script.Reading.Kind;

/**
 * Remembers the words last seen: a text repeats itself, and reading a word costs a hundred times
 * what finding it again does. Threads may overwrite each other's entries, which only costs time.
 */
final class Words {

  /** Places, in pairs: the word last asked for stands first in its pair. */
  private static final int SIZE = 1 << 16;

  /** Longer ones are no words, and would hold memory. */
  private static final int LONGEST = 40;

  /** A word that was read. Its signs and those it became lie together, for memory is slow. */
  static final class Known {

    private final int length;
    private final char[] signs;
    private final @Nullable Reading reading;

    private Known(String word, Reading reading) {
      this.length = word.length();
      this.signs = (word + reading.text()).toCharArray();
      this.reading = reading.plain() ? null : reading;
    }

    private boolean is(String text, int from, int to) {
      if (length != to - from) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (signs[i] != text.charAt(from + i)) {
          return false;
        }
      }
      return true;
    }

    Kind kind() {
      return reading == null ? Kind.UZBEK : reading.kind();
    }

    Reading reading() {
      return reading == null
          ? Reading.sure(new String(signs, length, signs.length - length))
          : reading;
    }

    void write(StringBuilder out) {
      out.append(signs, length, signs.length - length);
    }
  }

  private final @Nullable Known[] known = new Known[SIZE];

  /** Of those, to be looked at first: they alone fit in what a core has near. */
  private final int[] hashes = new int[SIZE];

  private final Function<String, Reading> reader;

  Words(Function<String, Reading> reader) {
    this.reader = reader;
  }

  Known read(String text, int from, int to) {
    if (to - from > LONGEST) {
      return read(text.substring(from, to));
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = Table.hash(hash, text.charAt(i));
    }
    int place = (hash ^ hash >>> 15) & SIZE - 2;
    int one = hashes[place];
    var first = known[place];
    if (one == hash && first != null && first.is(text, from, to)) {
      return first;
    }
    var second = hashes[place + 1] == hash ? known[place + 1] : null;
    if (second == null || !second.is(text, from, to)) {
      second = read(text.substring(from, to));
    }
    known[place] = second;
    hashes[place] = hash;
    known[place + 1] = first;
    hashes[place + 1] = one;
    return second;
  }

  private Known read(String word) {
    return new Known(word, reader.apply(word));
  }
}
