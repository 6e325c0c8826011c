package uz.uzbektext.lucene;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import uz.uzbektext.script.Fold;
import uz.uzbektext.word.Lemmatizer;
import uz.uzbektext.word.Reading;

/**
 * The search keys of a word. Which language a word is of is judged by the word alone, never by its
 * neighbours: a query of one word must come to the key that the word has inside a text. Where a
 * word may be of two languages and no lexicon decides, it has a key of each.
 */
final class WordKeys {

  /** Stands before the key of a word as it is written; no word begins with it. */
  static final char EXACT = '=';

  private static final int LONGEST = 40;

  private static final int CACHED_BITS = 17;

  /** Places that a word may have: eight hashes lie in one line of the processor's memory. */
  private static final int WAYS = 8;

  /**
   * Words met lately with their keys, so many as a country's papers use in some days; with all of
   * them some 20 MB. A text says most of its words again and again.
   */
  private static final int CACHED = 1 << CACHED_BITS;

  private static final @Nullable Found[] CACHE = new Found[CACHED];
  private static final int[] HASHES = new int[CACHED];

  private static final String[] NOTHING = {};

  /** Keys of a word in all its forms, and of the word as it is written, without {@link #EXACT}. */
  record Found(char[] word, String[] keys, String[] written) {
    boolean is(char[] letters, int length) {
      return Arrays.equals(word, 0, word.length, letters, 0, length);
    }
  }

  private final Lemmatizer lemmatizer = Lemmatizer.uzbek();
  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();

  /** The keys of a word; without any where it has neither letter nor digit. */
  Found of(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    hash *= 0x9E3779B9;
    // Entries are whole or absent for every thread, as their fields are final. The hashes beside
    // them may be stale; they only save looking at entries of other words.
    int first = (hash >>> 32 - CACHED_BITS) & -WAYS;
    for (int at = first; at < first + WAYS; at++) {
      if (HASHES[at] == hash) {
        var found = CACHE[at];
        if (found != null && found.is(letters, length)) {
          climb(at, first, hash, found);
          return found;
        }
      }
    }
    var found = find(new String(letters, 0, length));
    put(place(first, hash), hash, found);
    return found;
  }

  /** A free place, or one of the last half, where the words are that nobody has met again. */
  private static int place(int first, int hash) {
    for (int at = first; at < first + WAYS; at++) {
      if (CACHE[at] == null) {
        return at;
      }
    }
    return first + WAYS / 2 + (hash & WAYS / 2 - 1);
  }

  /** One place further from the last half: rare words go first. */
  private static void climb(int at, int first, int hash, Found found) {
    if (at == first) {
      return;
    }
    var before = CACHE[at - 1];
    if (before != null) {
      put(at, HASHES[at - 1], before);
    }
    put(at - 1, hash, found);
  }

  private static void put(int at, int hash, Found found) {
    CACHE[at] = found;
    HASHES[at] = hash;
  }

  private Found find(String word) {
    var written = plain(word) ? List.of(word) : Fold.keys(word);
    if (written.getFirst().isEmpty()) {
      return new Found(word.toCharArray(), NOTHING, NOTHING);
    }
    var keys = new LinkedHashSet<String>();
    forms(word, written, keys);
    var own = written.toArray(String[]::new);
    // Most words that are their own lemma need no more room than that.
    boolean same = own.length == 1 && keys.size() == 1 && keys.contains(own[0]);
    return new Found(word.toCharArray(), same ? own : keys.toArray(String[]::new), own);
  }

  private void forms(String word, List<String> written, Set<String> keys) {
    var language = TokenLanguage.of(word);
    if (word.length() > LONGEST || language == TokenLanguage.NONE) {
      keys.addAll(written);
      return;
    }
    switch (language) {
      case KARAKALPAK -> keys.add(key(Karakalpak.stem(word.toLowerCase(Locale.ROOT)), written));
      case RUSSIAN -> russian(word, written, keys);
      default -> {
        var reading = lemmatizer.reading(word);
        keys.add(key(reading.stem(), written));
        if (!reading.known()) {
          others(word, language, reading, written, keys);
        }
      }
    }
  }

  /** A word that no lexicon knows may be a neighbour's. */
  private void others(
      String word,
      TokenLanguage language,
      Reading reading,
      List<String> written,
      Set<String> keys) {
    if (language == TokenLanguage.CYRILLIC) {
      russian(word, written, keys);
    } else if (language == TokenLanguage.LATIN && reading.ending().isEmpty()) {
      keys.add(key(stem(english, word.toLowerCase(Locale.ROOT)), written));
    }
  }

  /** Russian writes ё as е more often than not. */
  private void russian(String word, List<String> written, Set<String> keys) {
    String small = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    keys.add(key(stem(russian, small), written));
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    return stemmer.stem() ? stemmer.getCurrent() : word;
  }

  /** Whether a word is its own key. */
  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if ((sign < 'a' || sign > 'z') && (sign < '0' || sign > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String key(@Nullable String stem, List<String> written) {
    String key = stem == null ? "" : plain(stem) ? stem : Fold.key(stem);
    return key.isEmpty() ? written.getFirst() : key;
  }
}
