package uz.uzbektext.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Which stems there are and how often they are met, as a name, a verb or a word without endings.
 * The words themselves are not kept: 64 bits of each tell fifty thousand from all others.
 */
final class Lexicon {

  private static final long NOTHING = 0xcbf29ce484222325L;
  private static final int CAPACITY = 1 << 17;

  /** Halves of bits between two classes of frequency, and the price of the first class. */
  private static final float STEP = 2f / 3;

  private static final float RAREST = 20.5f;

  private final long[] words = new long[CAPACITY];
  private final short[] classes = new short[CAPACITY];

  Lexicon() {}

  /** What a stem can be. */
  enum Kind {
    NAME,
    VERB,
    WHOLE
  }

  /**
   * @param resource lines of a word in the letters of {@link Letters} and three classes of
   *     frequency, 0 for never
   */
  static Lexicon read(String resource) {
    var lexicon = new Lexicon();
    try (var lines = open(resource)) {
      String line;
      while ((line = lines.readLine()) != null) {
        lexicon.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  static BufferedReader open(String resource) {
    var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private void line(String line) {
    int tab = line.length() - Kind.values().length - 1;
    int all = 0;
    for (int i = 0; i < Kind.values().length; i++) {
      all |= Character.digit(line.charAt(tab + 1 + i), Character.MAX_RADIX) << 5 * i;
    }
    long hash = hash(line, tab);
    int at = slot(hash);
    words[at] = hash;
    classes[at] = (short) all;
  }

  /** Adds a word or raises its class. */
  void put(CharSequence word, Kind kind, int of) {
    int at = slot(hash(word, word.length()));
    words[at] = hash(word, word.length());
    int shift = 5 * kind.ordinal();
    int old = classes[at] >> shift & 31;
    classes[at] = (short) (classes[at] & ~(31 << shift) | Math.max(old, of) << shift);
  }

  /** All classes of the stem that the first letters of a word are; 0 where there is none. */
  int classes(CharSequence word, int length) {
    return classes[slot(hash(word, length))];
  }

  /** The same by one of {@link #hashes}. */
  int classes(long hash) {
    return classes[slot(mixed(hash))];
  }

  /** What the lexicon knows the beginnings of a word by, from the empty one to the whole. */
  static long[] hashes(String word) {
    var hashes = new long[word.length() + 1];
    hashes[0] = NOTHING;
    for (int i = 0; i < word.length(); i++) {
      hashes[i + 1] = next(hashes[i], word.charAt(i));
    }
    return hashes;
  }

  static long next(long hash, char letter) {
    return (hash ^ letter) * 0x100000001b3L;
  }

  static int of(int classes, Kind kind) {
    return classes >> 5 * kind.ordinal() & 31;
  }

  /** At least the highest of the three; of several words' classes or-ed, of any of them. */
  static int most(int classes) {
    return Math.max(classes & 31, Math.max(classes >> 5 & 31, classes >> 10 & 31));
  }

  boolean has(CharSequence word, Kind kind) {
    return of(classes(word, word.length()), kind) > 0;
  }

  /** How unlikely a class is, in bits. */
  static float price(int of) {
    return RAREST - STEP * (of - 1);
  }

  /** The class of a word met so many times in half a million. */
  static int classOf(double count) {
    return Math.min(31, 1 + (int) Math.round(Math.log(count + 1) / Math.log(2) / STEP));
  }

  private int slot(long hash) {
    int at = (int) (hash >>> 40) & CAPACITY - 1;
    while (words[at] != 0 && words[at] != hash) {
      at = at + 1 & CAPACITY - 1;
    }
    return at;
  }

  private static long hash(CharSequence word, int length) {
    long hash = NOTHING;
    for (int i = 0; i < length; i++) {
      hash = next(hash, word.charAt(i));
    }
    return mixed(hash);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    return mixed == 0 ? 1 : mixed;
  }

  @Override
  public String toString() {
    return "Lexicon of " + Arrays.stream(words).filter(word -> word != 0).count();
  }
}
