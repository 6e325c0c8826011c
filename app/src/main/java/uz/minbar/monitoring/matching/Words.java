package uz.minbar.monitoring.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import uz.uzbektext.lucene.UzbekAnalyzer;

/** Words of a query, cut and folded as those of documents are. */
final class Words {

  static final int LEAST_BEGINNING = 2;

  private static final Analyzer ANALYZER = new UzbekAnalyzer();
  private static final Pattern PART = Pattern.compile("\\S+");
  private static final Pattern GAP = Pattern.compile("[\\p{L}\\p{N}]\\?[\\p{L}\\p{N}]");

  private Words() {}

  /** Whether there is a word at all. */
  static boolean any(String text) {
    return !cut(text).isEmpty();
  }

  /**
   * The words of a piece of a query.
   *
   * @param at characters of the query before the piece
   * @param exact whether they mean only the forms they have
   */
  static List<Clause.Word> of(String piece, int at, boolean exact) throws QueryFault {
    var words = new ArrayList<Clause.Word>();
    var parts = PART.matcher(piece);
    while (parts.find()) {
      part(parts.group(), at + parts.start(), exact, words);
    }
    return words;
  }

  private static void part(String part, int at, boolean exact, List<Clause.Word> words)
      throws QueryFault {
    int end = part.length();
    while (end > 0 && part.charAt(end - 1) == '*') {
      end--;
    }
    String rest = part.substring(0, end);
    var gap = GAP.matcher(rest);
    int wild = rest.indexOf('*') >= 0 ? rest.indexOf('*') : gap.find() ? gap.start() + 1 : -1;
    if (wild >= 0) {
      throw new QueryFault(at + wild, "monitoring.query.star");
    }
    var cut = cut(rest);
    if (end < part.length()) {
      if (cut.isEmpty() || cut.getLast().length() < LEAST_BEGINNING) {
        throw new QueryFault(at, "monitoring.query.prefix", LEAST_BEGINNING);
      }
      cut.set(cut.size() - 1, cut.getLast().beginning());
    }
    cut.forEach(one -> words.add(one.word(exact)));
  }

  /** A word's keys of all its forms and of the one it has, and its length. */
  private record Cut(List<String> keys, List<String> written, int length, boolean begins) {

    Cut beginning() {
      return new Cut(keys, written, length, true);
    }

    Clause.Word word(boolean exact) {
      return new Clause.Word(List.copyOf(exact || begins ? written : keys), begins);
    }

    void add(String key) {
      (UzbekAnalyzer.exact(key) ? written : keys).add(key);
    }
  }

  private static List<Cut> cut(String text) {
    var words = new ArrayList<Cut>();
    try (var stream = ANALYZER.tokenStream("query", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0 || words.isEmpty()) {
          int length = place.endOffset() - place.startOffset();
          words.add(new Cut(new ArrayList<>(), new ArrayList<>(), length, false));
        }
        words.getLast().add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
