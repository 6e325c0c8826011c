package uz.uzbektext.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stems of which the Cyrillic spelling cannot be told from the Latin one: loans and names with ц,
 * ь, ъ, э, йо and the like. The resource lists Cyrillic; the Latin is made from it, in each of the
 * ways that people write it.
 */
final class Lexicon {

  /** Shorter beginnings of a word say nothing about it. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 24;

  static final Lexicon LOANS = new Lexicon("loans.txt", "russian.txt");

  /** A stem; where several share one Latin spelling, the others stand behind the likeliest. */
  record Stem(String cyrillic, List<String> others) {}

  /** A word found: its stem and where the endings begin. */
  record Found(String beginning, Stem stem, int end) {}

  private final Table<Stem> stems;
  private final Table<String> beginnings;
  private final Map<String, Stem> wholes = new HashMap<>();
  private final Map<String, Stem> abbreviations = new HashMap<>();
  private final Map<String, String> homographs = new HashMap<>();

  private Lexicon(String... resources) {
    var allStems = new HashMap<String, Stem>(1 << 15);
    var allBeginnings = new HashMap<String, String>();
    for (String resource : resources) {
      lines(resource).forEach(line -> read(line, allStems, allBeginnings));
    }
    stems = new Table<>(allStems);
    beginnings = new Table<>(allBeginnings);
  }

  /** Lines of a resource of this package without comments and empty ones. */
  static List<String> lines(String resource) {
    var source = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code стем}, {@code стем latin latin}, {@code =стем} for whole words only, {@code ГЭС} for
   * words of capitals only, {@code авто-} for the beginning of a compound, {@code ?моль} for what
   * an Uzbek word may be besides.
   */
  private void read(String line, Map<String, Stem> stems, Map<String, String> beginnings) {
    String[] words = line.split(" ");
    if (words[0].startsWith("?")) {
      homographs.put(LatinLetters.of(words[0].substring(1), false), words[0].substring(1));
      return;
    }
    boolean whole = words[0].startsWith("=");
    String cyrillic = whole ? words[0].substring(1) : words[0];
    if (cyrillic.endsWith("-")) {
      String beginning = cyrillic.substring(0, cyrillic.length() - 1);
      beginnings.put(LatinLetters.of(beginning, false), beginning);
      return;
    }
    boolean capitals = Signs.upper(cyrillic.charAt(0));
    var into = capitals ? abbreviations : whole ? wholes : stems;
    var stem = new Stem(Signs.lower(cyrillic), List.of());
    Spellings.of(stem.cyrillic).forEach(latin -> into.merge(latin, stem, Lexicon::both));
    for (int i = 1; i < words.length; i++) {
      into.merge(words[i], stem, Lexicon::both);
    }
  }

  /** The first listed stays the likeliest. */
  private static Stem both(Stem first, Stem second) {
    if (first.cyrillic.equals(second.cyrillic) || first.others.contains(second.cyrillic)) {
      return first;
    }
    var others = new ArrayList<>(first.others);
    others.add(second.cyrillic);
    return new Stem(first.cyrillic, List.copyOf(others));
  }

  /** The longest stem that the word is, endings or the beginning of a compound aside. */
  @Nullable Found find(String word, boolean capitals) {
    var whole = capitals ? abbreviations.get(word) : null;
    whole = whole == null ? wholes.get(word) : whole;
    var found = whole == null ? find(word, 0) : new Found("", whole, word.length());
    return found == null ? compound(word) : found;
  }

  private @Nullable Found compound(String word) {
    int hash = 0;
    for (int end = 1; end + SHORTEST < word.length() && end < 10; end++) {
      hash = Table.hash(hash, word.charAt(end - 1));
      String beginning = end < SHORTEST ? null : beginnings.get(word, 0, end, hash);
      var rest = beginning == null ? null : find(word, end);
      if (beginning != null && rest != null) {
        return new Found(beginning, rest.stem, rest.end);
      }
    }
    return null;
  }

  /** The loan that an Uzbek word may be besides; null for almost all. */
  @Nullable String homograph(String word) {
    return homographs.get(word);
  }

  private @Nullable Found find(String word, int from) {
    Stem best = null;
    int bestEnd = 0;
    int hash = 0;
    int last = Math.min(word.length(), from + LONGEST);
    for (int end = from + 1; end <= last; end++) {
      hash = Table.hash(hash, word.charAt(end - 1));
      var stem = end - from < SHORTEST ? null : stems.get(word, from, end, hash);
      if (stem != null && (end == word.length() || endings(word, end, end - from))) {
        best = stem;
        bestEnd = end;
      }
    }
    return best == null ? null : new Found("", best, bestEnd);
  }

  private static boolean endings(String word, int from, int length) {
    return (length > SHORTEST || word.length() - from > 1) && Endings.chain(word, from);
  }
}
