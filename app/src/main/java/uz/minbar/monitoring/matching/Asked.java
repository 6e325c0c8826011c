package uz.minbar.monitoring.matching;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Of the words that a query wants together one leads documents to it. That is best a word that few
 * other queries ask for: every office asks for water, one for its own name. Otherwise an item about
 * water would be tried against everybody's topics.
 *
 * <p>Counts only grow. A topic that goes leaves its words a little dearer, which makes nothing
 * wrong and little slower.
 */
final class Asked implements TermWeightor {

  private final ConcurrentMap<Term, Integer> queries = new ConcurrentHashMap<>();

  /** Counts the words of a query that is going to be stored. */
  void count(Query query) {
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            for (var term : terms) {
              add(term);
            }
          }

          @Override
          public void visitLeaf(Query leaf) {
            if (leaf instanceof PrefixQuery beginning) {
              add(beginning.getPrefix());
            }
          }
        });
  }

  private void add(Term term) {
    var _ = queries.merge(term, 1, Integer::sum);
  }

  @Override
  public double applyAsDouble(Term term) {
    return DEFAULT.applyAsDouble(term) / (1 + queries.getOrDefault(term, 0));
  }
}
