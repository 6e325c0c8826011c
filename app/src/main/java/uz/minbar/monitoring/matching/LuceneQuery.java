package uz.minbar.monitoring.matching;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says in Lucene's words what a query says. */
final class LuceneQuery {

  /** Title and text together. */
  static final String ALL = "all";

  static final String TITLE = "title";

  static {
    // Each word of a query may have two keys, and each is a clause.
    IndexSearcher.setMaxClauseCount(
        Math.max(IndexSearcher.getMaxClauseCount(), 4 * QueryLanguage.MOST));
  }

  private LuceneQuery() {}

  static Query of(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> words(words);
      case Clause.Not not -> all(List.of(not));
      case Clause.All all -> all(all.clauses());
      case Clause.Either either -> {
        var query = new BooleanQuery.Builder();
        either.clauses().forEach(one -> query.add(of(one), Occur.SHOULD));
        yield query.build();
      }
    };
  }

  private static Query all(List<Clause> clauses) {
    var query = new BooleanQuery.Builder();
    boolean wants = false;
    for (var clause : clauses) {
      if (clause instanceof Clause.Not not) {
        query.add(of(not.clause()), Occur.MUST_NOT);
      } else {
        query.add(of(clause), Occur.MUST);
        wants = true;
      }
    }
    if (!wants) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return query.build();
  }

  private static Query words(Clause.Words words) {
    String field = words.title() ? TITLE : ALL;
    var places = words.words();
    if (places.size() == 1) {
      return one(places.getFirst(), field);
    }
    boolean plain = places.stream().allMatch(one -> !one.begins() && one.keys().size() == 1);
    if (plain && words.near() == 0) {
      return new PhraseQuery(
          field, places.stream().map(one -> one.keys().getFirst()).toArray(String[]::new));
    }
    var sources = places.stream().map(LuceneQuery::source).toArray(IntervalsSource[]::new);
    return new IntervalQuery(
        field,
        words.near() == 0
            ? Intervals.phrase(sources)
            : Intervals.maxgaps(words.near(), Intervals.unordered(sources)));
  }

  private static Query one(Clause.Word word, String field) {
    var queries =
        word.keys().stream()
            .map(key -> new Term(field, key))
            .map(term -> word.begins() ? new PrefixQuery(term) : (Query) new TermQuery(term))
            .toList();
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static IntervalsSource source(Clause.Word word) {
    return Intervals.or(
        word.keys().stream()
            .map(key -> word.begins() ? new Beginning(key) : Intervals.term(key))
            .toArray(IntervalsSource[]::new));
  }
}
