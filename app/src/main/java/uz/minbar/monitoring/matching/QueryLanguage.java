package uz.minbar.monitoring.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import uz.uzbektext.lucene.UzbekAnalyzer;
import uz.uzbektext.script.Fold;

/**
 * The language of topics: words side by side mean all of them; {@code OR}, {@code NOT}, {@code "a
 * phrase"}, {@code "near words"~5}, {@code begin*}, {@code title:word}, parentheses. Whatever a
 * person types is either understood or answered with the place of the fault.
 */
public final class QueryLanguage {

  /** Title and text together. */
  static final String ALL = "all";

  static final String TITLE = "title";

  private static final int LEAST_PREFIX = 2;
  private static final int DEEPEST = 50;
  private static final Analyzer ANALYZER = new UzbekAnalyzer();

  static {
    // A topic may name a thousand words, each of which is a clause.
    IndexSearcher.setMaxClauseCount(4 * Tokens.MOST);
  }

  private final List<Token> tokens;
  private int next;
  private int depth;

  private QueryLanguage(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws QueryFault where the query cannot be understood
   */
  public static Query parse(String query) throws QueryFault {
    var parser = new QueryLanguage(Tokens.of(query));
    if (parser.peek().kind() == Token.Kind.END) {
      throw new QueryFault(0, "monitoring.query.empty");
    }
    var parsed = parser.any(ALL);
    if (parser.peek().kind() != Token.Kind.END) {
      throw new QueryFault(parser.peek().at(), "monitoring.query.close");
    }
    if (onlyNegative(parsed)) {
      throw new QueryFault(0, "monitoring.query.onlyNot");
    }
    return parsed;
  }

  private Query any(String field) throws QueryFault {
    if (++depth > DEEPEST) {
      throw new QueryFault(peek().at(), "monitoring.query.deep");
    }
    var parts = new ArrayList<Query>();
    parts.add(every(field));
    while (peek().kind() == Token.Kind.OR) {
      next++;
      var part = every(field);
      if (onlyNegative(part)) {
        throw new QueryFault(tokens.get(next - 1).at(), "monitoring.query.onlyNot");
      }
      parts.add(part);
    }
    depth--;
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    if (onlyNegative(parts.getFirst())) {
      throw new QueryFault(0, "monitoring.query.onlyNot");
    }
    var either = new BooleanQuery.Builder();
    parts.forEach(part -> either.add(part, Occur.SHOULD));
    return either.build();
  }

  private Query every(String field) throws QueryFault {
    var all = new BooleanQuery.Builder();
    int count = 0;
    boolean negative = false;
    Query only = null;
    while (true) {
      var token = peek();
      if (token.kind() == Token.Kind.AND && count > 0) {
        next++;
        token = peek();
        if (ends(token)) {
          throw new QueryFault(token.at(), "monitoring.query.missing");
        }
      } else if (ends(token)) {
        break;
      }
      boolean not = false;
      while (peek().kind() == Token.Kind.NOT) {
        not = !not;
        next++;
      }
      only = one(field);
      negative |= not;
      count++;
      all.add(only, not ? Occur.MUST_NOT : Occur.MUST);
    }
    if (only == null) {
      throw new QueryFault(peek().at(), "monitoring.query.missing");
    }
    return count == 1 && !negative ? only : all.build();
  }

  private static boolean ends(Token token) {
    return token.kind() == Token.Kind.END
        || token.kind() == Token.Kind.OR
        || token.kind() == Token.Kind.CLOSE;
  }

  private Query one(String field) throws QueryFault {
    var token = peek();
    next++;
    return switch (token.kind()) {
      case WORD -> word(token, field);
      case PHRASE -> phrase(token, field);
      case FIELD -> one(TITLE);
      case OPEN -> {
        var inner = any(field);
        if (peek().kind() != Token.Kind.CLOSE) {
          throw new QueryFault(token.at(), "monitoring.query.open");
        }
        next++;
        yield inner;
      }
      default -> throw new QueryFault(token.at(), "monitoring.query.missing");
    };
  }

  private static Query word(Token token, String field) throws QueryFault {
    String text = token.text();
    if (text.endsWith("*")) {
      return new PrefixQuery(new Term(field, prefix(token, text)));
    }
    if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
      throw new QueryFault(token.at() + Math.max(0, text.indexOf('*')), "monitoring.query.star");
    }
    return words(keys(text), 0, field, token);
  }

  private static Query phrase(Token token, String field) throws QueryFault {
    if (token.text().indexOf('*') < 0) {
      return words(keys(token.text()), token.slop(), field, token);
    }
    var sources = new ArrayList<IntervalsSource>();
    for (String part : token.text().strip().split("\\s+")) {
      if (part.endsWith("*")) {
        sources.add(Intervals.prefix(new BytesRef(prefix(token, part)), 1024));
      } else {
        keys(part).forEach(key -> sources.add(Intervals.term(key)));
      }
    }
    if (sources.isEmpty()) {
      throw new QueryFault(token.at(), "monitoring.query.noWord");
    }
    var together =
        token.slop() == 0
            ? Intervals.phrase(sources.toArray(IntervalsSource[]::new))
            : Intervals.maxgaps(
                token.slop(), Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
    return new IntervalQuery(field, together);
  }

  private static String prefix(Token token, String text) throws QueryFault {
    String key = Fold.key(text.substring(0, text.indexOf('*')));
    if (key.length() < LEAST_PREFIX || text.indexOf('*') != text.length() - 1) {
      throw new QueryFault(token.at(), "monitoring.query.prefix", LEAST_PREFIX);
    }
    return key;
  }

  private static Query words(List<String> keys, int slop, String field, Token token)
      throws QueryFault {
    if (keys.isEmpty()) {
      throw new QueryFault(token.at(), "monitoring.query.noWord");
    }
    return keys.size() == 1
        ? new TermQuery(new Term(field, keys.getFirst()))
        : new PhraseQuery(slop, field, keys.toArray(String[]::new));
  }

  /** Words as the analyzer of documents cuts and folds them. */
  private static List<String> keys(String text) {
    var keys = new ArrayList<String>();
    try (var stream = ANALYZER.tokenStream(ALL, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        keys.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return keys;
  }

  private static boolean onlyNegative(Query query) {
    return query instanceof BooleanQuery all
        && all.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT);
  }

  private Token peek() {
    return tokens.get(next);
  }
}
