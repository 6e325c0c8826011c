package uz.uzbektext.lucene;

import java.util.ArrayList;
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

  /** Words met lately with their keys; a text says most of its words again and again. */
  private static final int CACHED = 1 << 16;

  private static final @Nullable Found[] CACHE = new Found[CACHED];

  /** Keys of a word in all its forms, and of the word as written. */
  record Found(String word, String[] keys, String[] exact) {}

  private final Lemmatizer lemmatizer = Lemmatizer.uzbek();
  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();

  /** The keys of a word; without any where it has neither letter nor digit. */
  Found of(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    // Entries are whole or absent for every thread: their fields are final.
    int at = (hash * 0x9E3779B9) >>> 32 - 16 & ~1;
    var first = CACHE[at];
    if (first != null && same(first.word(), letters, length)) {
      return first;
    }
    var second = CACHE[at + 1];
    if (second == null || !same(second.word(), letters, length)) {
      second = find(new String(letters, 0, length));
      CACHE[at + 1] = second;
      return second;
    }
    // Met again: rare words do not drive it out.
    CACHE[at + 1] = first;
    CACHE[at] = second;
    return second;
  }

  private static boolean same(String word, char[] letters, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private Found find(String word) {
    var written = plain(word) ? List.of(word) : Fold.keys(word);
    if (written.getFirst().isEmpty()) {
      return new Found(word, new String[0], new String[0]);
    }
    var keys = new LinkedHashSet<String>();
    forms(word, written, keys);
    var exact = new ArrayList<String>();
    written.forEach(key -> exact.add(EXACT + key));
    return new Found(word, keys.toArray(String[]::new), exact.toArray(String[]::new));
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
