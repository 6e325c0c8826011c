package uz.minbar.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import uz.minbar.monitoring.matching.QueryLanguage;
import uz.minbar.monitoring.matching.StoredQueries;
import uz.uzbektext.lucene.UzbekAnalyzer;

/**
 * Stored queries beside lucene-monitor as it comes (its term filter, the same analyzer, the same
 * queries, the same documents). Ours may choose among queries in its own way; it must find the
 * same.
 */
final class Matching {

  private static final int TOPICS = 50;

  private Matching() {}

  static void run() throws Exception {
    System.out.println(
        "one thread, items of 158 words; documents a second of a core, medians of 7 turns");
    for (boolean beginnings : new boolean[] {true, false}) {
      for (int count : new int[] {1_000, 10_000}) {
        compare(count, beginnings);
      }
    }
    grow(10_000, 100_000);
  }

  private static void compare(int count, boolean beginnings) throws Exception {
    var papers = new Papers(42);
    var queries = new LinkedHashMap<String, Query>();
    for (int i = 0; i < count; i++) {
      queries.put("q" + i, QueryLanguage.parse(papers.query(beginnings)));
    }
    var items = papers.items(2_000, 150);
    try (var peer = peer(queries);
        var ours = new StoredQueries()) {
      ours.putAll(queries);
      int matches = identical(peer, ours, items.subList(0, 300));
      var pace =
          Rounds.run(
              number -> {
                var _ = peer(peer, items.get(number % items.size()));
              },
              number -> {
                var item = items.get(number % items.size());
                var _ = ours.matches(item.title(), item.text());
              });
      System.out.println(
          String.format(
              Locale.ROOT,
              "%,7d queries %-19s plain %,7.0f   minbar %,7.0f   ratio %.2f   (%d matches in 300"
                  + " items, identical)",
              count,
              beginnings ? "(most with a word*)" : "(whole words only)",
              pace.peer(),
              pace.ours(),
              pace.ratio(),
              matches));
    }
  }

  /**
   * More offices, each with fifty topics about itself: what an item costs with ten times as many.
   * The smaller house stands in the peer's place.
   */
  private static void grow(int few, int many) throws Exception {
    var papers = new Papers(7);
    try (var small = houseOf(papers, few);
        var large = houseOf(papers, many)) {
      var items = papers.itemsOf(few / TOPICS, 2_000, 150);
      var pace =
          Rounds.run(
              number -> match(small, items.get(number % items.size())),
              number -> match(large, items.get(number % items.size())));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%,d topics %,.0f   %,d topics %,.0f   an item costs %.2f times as much",
              few,
              pace.peer(),
              many,
              pace.ours(),
              1 / pace.ratio()));
    }
  }

  private static void match(StoredQueries house, Papers.Paper item) {
    var _ = house.matches(item.title(), item.text());
  }

  private static StoredQueries houseOf(Papers papers, int topics) throws Exception {
    var queries = new LinkedHashMap<String, Query>();
    for (int i = 0; i < topics; i++) {
      queries.put("q" + i, QueryLanguage.parse(papers.queryOf(papers.name(i / TOPICS))));
    }
    var house = new StoredQueries();
    house.putAll(queries);
    return house;
  }

  private static Monitor peer(Map<String, Query> queries) throws IOException {
    var monitor =
        new Monitor(new UzbekAnalyzer(), new TermFilteredPresearcher(), new MonitorConfiguration());
    var all = new ArrayList<MonitorQuery>();
    queries.forEach((name, query) -> all.add(new MonitorQuery(name, query)));
    monitor.register(all);
    return monitor;
  }

  private static List<String> peer(Monitor monitor, Papers.Paper item) throws IOException {
    var document = new Document();
    document.add(new TextField("title", item.title(), Field.Store.NO));
    document.add(new TextField("all", item.title(), Field.Store.NO));
    document.add(new TextField("all", item.text(), Field.Store.NO));
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
        .map(QueryMatch::getQueryId)
        .toList();
  }

  private static int identical(Monitor peer, StoredQueries ours, List<Papers.Paper> items)
      throws IOException {
    int matches = 0;
    for (var item : items) {
      var expected = new TreeSet<>(peer(peer, item));
      var found = new TreeSet<>(ours.matches(item.title(), item.text()));
      if (!expected.equals(found)) {
        throw new IllegalStateException("Different matches: " + expected + " and " + found);
      }
      matches += found.size();
    }
    return matches;
  }
}
