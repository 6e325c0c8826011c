package uz.minbar.monitoring.matching;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;

/**
 * Words that begin so, within a phrase. Lucene's own source tells nobody with what they begin, and
 * each document would have to be tried against each such query.
 */
final class Beginning extends IntervalsSource {

  private final String key;
  private final IntervalsSource source;

  Beginning(String key) {
    this.key = key;
    this.source = Intervals.prefix(new BytesRef(key), IndexSearcher.getMaxClauseCount());
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
    return source.intervals(field, context);
  }

  @Override
  public IntervalMatchesIterator matches(String field, LeafReaderContext context, int document)
      throws IOException {
    return source.matches(field, context, document);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    visitor.visitLeaf(new PrefixQuery(new Term(field, key)));
  }

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Beginning beginning && beginning.key.equals(key);
  }

  @Override
  public String toString() {
    return key + "*";
  }
}
