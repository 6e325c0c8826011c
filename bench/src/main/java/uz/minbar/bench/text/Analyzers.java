package uz.minbar.bench.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import uz.minbar.bench.Papers;
import uz.minbar.bench.Rounds;
import uz.uzbektext.lucene.UzbekAnalyzer;

/**
 * UzbekAnalyzer beside Lucene's TurkishAnalyzer on the same items. A word counts once, whether it
 * is dropped as a stop word or has two keys; ours is measured with keys of words as they are
 * written, as Minbar uses it, and without.
 */
final class Analyzers {

  private Analyzers() {}

  static void run() throws Exception {
    var items = new Papers(7).items(2_000, 150);
    var texts = items.stream().map(item -> item.title() + " " + item.text()).toList();
    System.out.println(
        "one thread, made-up items of 158 words; words a second, medians of 7 turns");
    compareAll(texts);
    String data = System.getenv("MINBAR_TEXT_DATA");
    if (data != null) {
      System.out.println("the same with the lines of documents, Latin and Cyrillic");
      compareAll(lines(Path.of(data, "transliteration"), "lat|cyr"));
    }
  }

  /**
   * Lines worth a word or two, in the order of the files.
   *
   * @param sides {@code lat}, {@code cyr} or {@code lat|cyr}
   */
  static List<String> lines(Path folder, String sides) throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file :
          files
              .filter(one -> one.toString().matches(".*_(" + sides + ")\\.txt"))
              .sorted()
              .toList()) {
        Files.readAllLines(file).stream().filter(line -> line.length() > 20).forEach(lines::add);
      }
    }
    return lines;
  }

  private static void compareAll(List<String> texts) throws Exception {
    try (var turkish = new TurkishAnalyzer();
        var both = new UzbekAnalyzer();
        var forms = new UzbekAnalyzer(false)) {
      for (var analyzer : List.of(turkish, both, forms)) {
        for (String text : texts) { // both sides warm
          var _ = words(analyzer, text);
        }
      }
      compare("with words as written", turkish, both, texts);
      compare("forms only", turkish, forms, texts);
    }
  }

  private static void compare(String name, Analyzer peer, Analyzer ours, List<String> texts)
      throws Exception {
    long all = 0;
    for (String text : texts) {
      all += words(ours, text);
    }
    double words = all / (double) texts.size();
    var pace =
        Rounds.run(
            number -> {
              var _ = words(peer, texts.get(number % texts.size()));
            },
            number -> {
              var _ = words(ours, texts.get(number % texts.size()));
            });
    System.out.println(
        String.format(
            Locale.ROOT,
            "analyzer, %-22s TurkishAnalyzer %,10.0f   UzbekAnalyzer %,10.0f   ratio %.2f",
            name,
            pace.peer() * words,
            pace.ours() * words,
            pace.ratio()));
  }

  private static int words(Analyzer analyzer, String text) throws IOException {
    int words = 0;
    try (var stream = analyzer.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words += term.length() > 0 ? step.getPositionIncrement() : 0;
      }
      stream.end();
    }
    return words;
  }
}
