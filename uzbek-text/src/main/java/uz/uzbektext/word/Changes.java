package uz.uzbektext.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What endings do to stems, and what is to be known word by word: burun and burni, yurak and
 * yuragi, men and menga, the voices that have become verbs of their own.
 */
final class Changes {

  private static final char[] SOFT_G = {'k', 'q'};
  private static final char[] SOFT_GH = {'q'};
  private static final char[] HARD_K = {'g'};
  private static final char[] HARD_Q = {'ğ'};
  private static final char[] NONE = {};
  private static final int SHORTEST_DROPPED = 3;

  private final Map<String, String> lemmas = new HashMap<>();
  private final Map<String, String> dropped = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> forms = new HashSet<>();
  private int longestDropped;

  /**
   * @param resource see its head
   * @param words where the words of the file are added
   */
  Changes(String resource, Lexicon words) {
    try (var lines = Lexicon.open(resource)) {
      String section = "";
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("[")) {
          section = line;
        } else if (!line.isBlank() && line.charAt(0) != '#') {
          for (String word : line.trim().split("\\s+")) {
            word(section, word, words);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void word(String section, String line, Lexicon words) {
    String word = Letters.of(line);
    if (!section.equals("[forms]")) {
      sure.add(word.substring(0, word.indexOf('=') < 0 ? word.length() : word.indexOf('=')));
    }
    switch (section) {
      case "[whole]" -> words.put(word, Lexicon.Kind.WHOLE, 1);
      case "[names]" -> words.put(word, Lexicon.Kind.NAME, 1);
      case "[verbs]" -> words.put(word, Lexicon.Kind.VERB, 1);
      case "[voices]" -> {
        words.put(word, Lexicon.Kind.VERB, 1);
        own.add(word);
      }
      case "[dropping]" -> {
        int at = word.length() - 2;
        dropped.put(word.substring(0, at) + word.substring(at + 1), word);
        longestDropped = Math.max(longestDropped, word.length() - 1);
        words.put(word, Lexicon.Kind.NAME, 1);
      }
      case "[lemmas]" -> {
        int equal = word.indexOf('=');
        words.put(word.substring(0, equal), Lexicon.Kind.NAME, 1);
        lemmas.put(word.substring(0, equal), word.substring(equal + 1));
      }
      case "[forms]" -> forms.add(word);
      default -> throw new IllegalStateException(section);
    }
  }

  /** The lemma of a stem of a name. */
  String lemma(String stem) {
    return lemmas.getOrDefault(stem, stem);
  }

  /** Whether a word stands in the file itself, and is not to be doubted. */
  boolean sure(String word) {
    return sure.contains(word);
  }

  /** Whether a word is the form of another, whatever lists say. */
  boolean form(String word) {
    return forms.contains(word);
  }

  /** Whether a voice is a verb of its own: topshir is not what tops do. */
  boolean own(String verb) {
    return own.contains(verb);
  }

  /** Letters that endings may have turned into this one. */
  static char[] before(char letter) {
    return switch (letter) {
      case 'g' -> SOFT_G;
      case 'ğ' -> SOFT_GH;
      case 'k' -> HARD_K;
      case 'q' -> HARD_Q;
      default -> NONE;
    };
  }

  /** The name whose last vowel has dropped before an ending: burn of burni; null for others. */
  @Nullable String whole(String word, int end) {
    return end < SHORTEST_DROPPED || end > longestDropped
        ? null
        : dropped.get(word.substring(0, end));
  }

  /** The stem of a word nobody knows. */
  String guess(String word, int end, char next) {
    String stem = word.substring(0, end);
    if (next == 0 || !Letters.vowel(next) || end < 4 || !Letters.vowel(stem.charAt(end - 2))) {
      return stem;
    }
    int last = end - 1;
    return switch (stem.charAt(last)) {
      case 'g' -> stem.substring(0, last) + 'k';
      case 'ğ' -> stem.substring(0, last) + 'q';
      default -> stem;
    };
  }
}
