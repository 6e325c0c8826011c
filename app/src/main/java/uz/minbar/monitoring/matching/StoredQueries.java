package uz.minbar.monitoring.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import uz.uzbektext.lucene.UzbekAnalyzer;

/**
 * All stored queries of all organisations in memory, turned round: a document finds the queries
 * that want it.
 */
public final class StoredQueries implements AutoCloseable {

  private final Asked asked = new Asked();
  private final Monitor monitor;

  public StoredQueries() {
    try {
      monitor = new Monitor(new UzbekAnalyzer(), presearcher(), new MonitorConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Presearcher presearcher() {
    return new TermFilteredPresearcher(asked, List.of(new Beginnings()), Set.of());
  }

  /** Puts the query in the place of the one with that name. */
  public void put(String name, Query query) {
    putAll(Map.of(name, query));
  }

  public void putAll(Map<String, Query> queries) {
    // All of them first: the weight of a word hangs on the others.
    queries.values().forEach(asked::count);
    var all = new ArrayList<MonitorQuery>();
    queries.forEach((name, query) -> all.add(new MonitorQuery(name, query)));
    try {
      monitor.register(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove(String name) {
    try {
      monitor.deleteById(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int size() {
    try {
      return monitor.getQueryCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the queries that want a document. */
  public List<String> matches(String title, String text) {
    try {
      var found = new ArrayList<String>();
      var matches = monitor.match(document(title, text), QueryMatch.SIMPLE_MATCHER);
      matches.getMatches().forEach(match -> found.add(match.getQueryId()));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, with the places; dearer, for documents of which is known that somebody wants them.
   */
  public Map<String, List<Highlight>> highlights(String title, String text) {
    try {
      var found = new HashMap<String, List<Highlight>>();
      for (var match : monitor.match(document(title, text), HighlightsMatch.MATCHER).getMatches()) {
        found.put(match.getQueryId(), places(match, text(title)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Title and text are two values of one field, so that most queries look in one place only. */
  private static Document document(String title, String text) {
    var document = new Document();
    document.add(new TextField(LuceneQuery.TITLE, title, Field.Store.NO));
    document.add(new TextField(LuceneQuery.ALL, title, Field.Store.NO));
    document.add(new TextField(LuceneQuery.ALL, text, Field.Store.NO));
    return document;
  }

  /**
   * Where the text begins in the field of both: one sign of Lucene's own stands between two values,
   * but for Lucene a value without words was never there.
   */
  private static int text(String title) {
    return Words.any(title) ? title.length() + 1 : 0;
  }

  private static List<Highlight> places(HighlightsMatch match, int text) {
    var places = new ArrayList<Highlight>();
    match
        .getHits()
        .forEach(
            (field, hits) -> {
              for (var hit : hits) {
                boolean inText = field.equals(LuceneQuery.ALL) && hit.startOffset() >= text;
                int shift = inText ? text : 0;
                places.add(
                    new Highlight(
                        inText ? "text" : "title",
                        hit.startOffset() - shift,
                        hit.endOffset() - shift));
              }
            });
    return Highlight.merged(places);
  }
}
