package uz.uzbektext.script;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the words last seen: a text repeats itself, and reading a word costs a hundred times
 * what finding it again does. Threads may overwrite each other's entries, which only costs time.
 */
final class Words {

  /** Places, in pairs: the word last asked for stands first in its pair. */
  private static final int SIZE = 1 << 15;

  /** Longer ones are no words, and would hold memory. */
  private static final int LONGEST = 40;

  private record Entry(String word, Reading reading) {
    boolean is(String text, int from, int length) {
      return word.length() == length && text.regionMatches(from, word, 0, length);
    }
  }

  private final @Nullable Entry[] entries = new Entry[SIZE];
  private final Function<String, Reading> reader;

  Words(Function<String, Reading> reader) {
    this.reader = reader;
  }

  Reading read(String text, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return reader.apply(text.substring(from, to));
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 15) & SIZE - 2;
    var first = entries[place];
    if (first != null && first.is(text, from, length)) {
      return first.reading;
    }
    var second = entries[place + 1];
    if (second == null || !second.is(text, from, length)) {
      String word = text.substring(from, to);
      second = new Entry(word, reader.apply(word));
    }
    entries[place] = second;
    entries[place + 1] = first;
    return second.reading;
  }
}
