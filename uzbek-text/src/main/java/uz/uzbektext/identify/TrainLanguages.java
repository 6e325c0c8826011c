package uz.uzbektext.identify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import uz.uzbektext.identify.Corpus.Line;
import uz.uzbektext.learn.Logistic;
import uz.uzbektext.learn.Logistic.Example;
import uz.uzbektext.learn.Table;

/**
 * Trains the model of languages from the data folder and our own sentences, and prints how good it
 * is on lines it has not seen: {@code DATA-FOLDER OWN-SENTENCES [OUT-FILE] [--wrong]}; with {@code
 * --wrong}, each line that was told wrong, too.
 */
public final class TrainLanguages {

  private static final String WRONG = "--wrong";
  private static final int FOLDS = 5;
  private static final long SEED = 20261125;
  private static final Map<String, Integer> BITS = Map.of("Latn", 17, "Cyrl", 17);

  /** Smaller weights are left out, so that the model stays under half a megabyte. */
  private static final int LEAST = 12;

  /** A line seen without having been learned. */
  private record Seen(Line line, Identified named, Map<String, Double> languages) {

    boolean right() {
      return line.tag().equals(named.tag());
    }

    String print() {
      var likely =
          languages.entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
              .limit(3)
              .map(one -> String.format(Locale.ROOT, "%s %.2f", one.getKey(), one.getValue()))
              .toList();
      return String.join("\t", line.tag(), named.tag(), likely.toString(), line.text());
    }
  }

  private TrainLanguages() {}

  /** Some minutes of one core. */
  public static void main(String[] arguments) throws IOException {
    var paths = Arrays.stream(arguments).filter(argument -> !argument.equals(WRONG)).toList();
    if (paths.size() < 2) {
      System.err.println("wants DATA-FOLDER OWN-SENTENCES [OUT-FILE] [--wrong]");
      System.exit(2);
      return;
    }
    var lines = new ArrayList<>(Corpus.read(Path.of(paths.get(0)), Path.of(paths.get(1))));
    Collections.shuffle(lines, new Random(SEED));
    var seen = new ArrayList<Seen>();
    for (int fold = 0; fold < FOLDS; fold++) {
      seen.addAll(unseen(lines, fold));
    }
    for (String source : new TreeSet<>(lines.stream().map(Line::source).toList())) {
      var some = seen.stream().filter(one -> one.line.source().equals(source)).toList();
      if (!some.isEmpty()) {
        System.out.print(source + ": ");
        print(some);
        if (paths.size() < arguments.length) {
          some.stream().filter(one -> !one.right()).map(Seen::print).forEach(System.out::println);
        }
      }
    }
    if (paths.size() > 2) {
      var out = Path.of(paths.get(2));
      try (var stream = Files.newOutputStream(out)) {
        train(lines).write(stream);
      }
      System.out.printf(Locale.ROOT, "%s: %d bytes%n", out.getFileName(), Files.size(out));
    }
  }

  /** What was made out of a text is left out with it. */
  private static List<Seen> unseen(List<Line> lines, int fold) {
    var kept = new ArrayList<Line>();
    var out = new ArrayList<Line>();
    for (var line : lines) {
      boolean tried = line.group() % FOLDS == fold;
      (tried ? out : kept).add(line);
    }
    var model = train(kept);
    var seen = new ArrayList<Seen>();
    for (var line : out) {
      if (line.judged()) {
        String script = Letters.script(line.text());
        String words = Letters.words(line.text(), script);
        var languages = model.probabilities(script, words);
        var named = Identified.of(script, words, languages);
        seen.add(new Seen(line, named, languages));
      }
    }
    return seen;
  }

  private static LanguageModel train(List<Line> lines) {
    var scripts = new HashMap<String, Map<String, Table>>();
    BITS.forEach((script, bits) -> scripts.put(script, train(lines, script, bits)));
    return new LanguageModel(scripts);
  }

  private static Map<String, Table> train(List<Line> lines, String script, int bits) {
    var languages = new ArrayList<String>();
    var examples = new ArrayList<Example>();
    var random = new Random(SEED);
    var size = new HashMap<String, Integer>();
    for (var line : lines) {
      if (line.script().equals(script)) {
        size.merge(line.language(), 1, Integer::sum);
      }
    }
    for (var line : lines) {
      if (line.script().equals(script)) {
        double cost = 30 * Math.clamp(450.0 / size.getOrDefault(line.language(), 1), 0.2, 1.5);
        for (String text :
            List.of(
                line.text(), Corpus.some(line.text(), random), Corpus.some(line.text(), random))) {
          languages.add(line.language());
          double share = examples.size() % 3 == 0 ? 1 : 0.3;
          examples.add(new Example(Grams.of(Letters.words(text, script)), false, cost * share));
        }
      }
    }
    var tables = new TreeMap<String, Table>();
    for (String language : new TreeSet<>(languages)) {
      var own = new ArrayList<Example>();
      for (int i = 0; i < examples.size(); i++) {
        var example = examples.get(i);
        own.add(new Example(example.features(), languages.get(i).equals(language), example.cost()));
      }
      tables.put(language, Table.of(new Logistic(bits).fit(own, 10, SEED).weights(), LEAST));
    }
    return tables;
  }

  private static void print(List<Seen> seen) {
    var table = new TreeMap<String, int[]>();
    var mixed = new TreeMap<String, Integer>();
    int right = 0;
    for (var one : seen) {
      String truth = one.line.tag();
      String named = one.named.tag();
      table.computeIfAbsent(truth, any -> new int[3])[0]++;
      table.computeIfAbsent(named, any -> new int[3])[1]++;
      if (one.right()) {
        right++;
        table.computeIfAbsent(truth, any -> new int[3])[2]++;
      } else {
        mixed.merge(truth + " named " + named, 1, Integer::sum);
      }
    }
    System.out.printf(
        Locale.ROOT, "lines %d, right %.2f %%%n", seen.size(), 100.0 * right / seen.size());
    table.forEach(
        (tag, count) ->
            System.out.printf(
                Locale.ROOT,
                "  %-8s lines %4d  found %.2f %%  right when named %.2f %%%n",
                tag,
                count[0],
                100.0 * count[2] / Math.max(1, count[0]),
                100.0 * count[2] / Math.max(1, count[1])));
    System.out.println("  " + mixed);
  }
}
