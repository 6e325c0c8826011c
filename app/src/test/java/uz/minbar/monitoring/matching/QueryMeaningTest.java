package uz.minbar.monitoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.search.Query;

/** Stored queries find what a plain reading of the query finds, in every text. */
class QueryMeaningTest {

  /** Few words, so that queries find something; some begin others. */
  private static final String[] WORDS = {"suv", "suvsiz", "gaz", "gazeta", "yo", "yol", "tog"};

  /** A query as it is written, and how a person reads it. */
  private record Asked(String written, Reading reading) {}

  private interface Reading {
    boolean holds(List<String> title, List<String> text);
  }

  /** A text of two parts. */
  private record Told(List<String> title, List<String> text) {}

  @Property(tries = 300)
  void findsWhatAPlainReadingFinds(
      @ForAll("queries") @Size(max = 25) List<Asked> asked,
      @ForAll("texts") @Size(min = 1, max = 6) List<Told> told) {
    try (var stored = new StoredQueries()) {
      var queries = new HashMap<String, Query>();
      for (var one : asked) {
        understood(one, queries);
      }
      stored.putAll(queries);
      for (var item : told) {
        String title = String.join(" ", item.title());
        String text = String.join(" ", item.text());
        var expected = new TreeSet<String>();
        asked.stream()
            .filter(one -> queries.containsKey(one.written()))
            .filter(one -> one.reading().holds(item.title(), item.text()))
            .forEach(one -> expected.add(one.written()));
        assertThat(new TreeSet<>(stored.matches(title, text)))
            .as("in “%s” / “%s”", title, text)
            .isEqualTo(expected);
        placesAreWords(stored.highlights(title, text), expected, title, text);
      }
    }
  }

  private static void understood(Asked asked, Map<String, Query> queries) {
    try {
      queries.put(asked.written(), QueryLanguage.parse(asked.written()));
    } catch (QueryFault fault) {
      assertThat(fault.textKey()).isEqualTo("monitoring.query.onlyNot");
      assertThat(asked.reading().holds(List.of(), List.of())).isTrue();
    }
  }

  private static void placesAreWords(
      Map<String, List<Highlight>> places, TreeSet<String> found, String title, String text) {
    assertThat(places.keySet()).isEqualTo(found);
    for (var each : places.values()) {
      for (var place : each) {
        String field = place.field().equals("title") ? title : text;
        assertThat(WORDS).contains(field.substring(place.from(), place.to()).split(" "));
      }
    }
  }

  @Provide
  Arbitrary<List<Asked>> queries() {
    return asked(3).list();
  }

  @Provide
  Arbitrary<List<Told>> texts() {
    var words = Arbitraries.of(WORDS).list().ofMaxSize(6);
    return Combinators.combine(words, words).as(Told::new).list();
  }

  private static Arbitrary<Asked> asked(int depth) {
    var simple = Arbitraries.oneOf(word(), beginning(), phrase(), near());
    if (depth == 0) {
      return simple;
    }
    var parts = asked(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, simple),
        net.jqwik.api.Tuple.of(2, parts.map(QueryMeaningTest::all)),
        net.jqwik.api.Tuple.of(2, parts.map(QueryMeaningTest::either)),
        net.jqwik.api.Tuple.of(1, asked(depth - 1).map(QueryMeaningTest::not)),
        net.jqwik.api.Tuple.of(1, asked(depth - 1).map(QueryMeaningTest::inTitle)));
  }

  private static Arbitrary<Asked> word() {
    return Arbitraries.of(WORDS)
        .map(word -> new Asked(word, (title, text) -> title.contains(word) || text.contains(word)));
  }

  private static Arbitrary<Asked> beginning() {
    return Arbitraries.of("su", "suv", "suvs", "gaz", "gazet", "yo")
        .map(
            start ->
                new Asked(
                    start + "*",
                    (title, text) ->
                        title.stream().anyMatch(word -> word.startsWith(start))
                            || text.stream().anyMatch(word -> word.startsWith(start))));
  }

  private static Arbitrary<Asked> phrase() {
    return Arbitraries.of("suv", "gaz", "su*", "gaz*", "tog", "yol")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            words ->
                new Asked(
                    "\"" + String.join(" ", words) + "\"",
                    (title, text) -> stands(words, title) || stands(words, text)));
  }

  private static Arbitrary<Asked> near() {
    var pair =
        Arbitraries.of(List.of("suv", "gaz"), List.of("su*", "gaz*"), List.of("tog", "yo*", "gaz"));
    return Combinators.combine(pair, Arbitraries.integers().between(1, 3))
        .as(
            (words, gap) ->
                new Asked(
                    "\"" + String.join(" ", words) + "\"~" + gap,
                    (title, text) -> close(words, gap, title) || close(words, gap, text)));
  }

  private static Asked all(List<Asked> parts) {
    return new Asked(
        "(" + String.join(" ", parts.stream().map(Asked::written).toList()) + ")",
        (title, text) -> parts.stream().allMatch(part -> part.reading().holds(title, text)));
  }

  private static Asked either(List<Asked> parts) {
    return new Asked(
        "(" + String.join(" OR ", parts.stream().map(Asked::written).toList()) + ")",
        (title, text) -> parts.stream().anyMatch(part -> part.reading().holds(title, text)));
  }

  private static Asked not(Asked part) {
    return new Asked("NOT " + part.written(), (title, text) -> !part.reading().holds(title, text));
  }

  private static Asked inTitle(Asked part) {
    String inner = part.written().startsWith("NOT") ? "(" + part.written() + ")" : part.written();
    return new Asked(
        "title:" + inner, (title, _) -> part.reading().holds(title, Collections.emptyList()));
  }

  private static boolean like(String asked, String word) {
    return asked.endsWith("*")
        ? word.startsWith(asked.substring(0, asked.length() - 1))
        : word.equals(asked);
  }

  private static boolean stands(List<String> asked, List<String> words) {
    for (int from = 0; from + asked.size() <= words.size(); from++) {
      boolean same = true;
      for (int i = 0; i < asked.size(); i++) {
        same &= like(asked.get(i), words.get(from + i));
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static boolean close(List<String> asked, int gap, List<String> words) {
    int width = asked.size() + gap;
    for (int from = 0; from < words.size(); from++) {
      var window = new ArrayList<>(words.subList(from, Math.min(words.size(), from + width)));
      if (asked.stream().allMatch(one -> window.stream().anyMatch(word -> like(one, word)))) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 200)
  void readingItselfIsRight(@ForAll("texts") List<Told> told) {
    for (var item : told) {
      String joined = " " + String.join(" ", item.text()) + " ";
      assertThat(stands(List.of("suv", "gaz"), item.text()))
          .isEqualTo(joined.contains(" suv gaz "));
      assertThat(close(List.of("suv"), 1, item.text()))
          .isEqualTo(Arrays.asList(joined.strip().split(" ")).contains("suv"));
    }
  }
}
