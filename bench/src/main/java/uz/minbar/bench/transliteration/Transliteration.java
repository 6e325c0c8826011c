package uz.minbar.bench.transliteration;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.uzbektext.script.Fold;
import uz.uzbektext.script.Script;

/**
 * Words right, in a folder of parallel documents ({@code N_lat.txt}, {@code N_cyr.txt}). Words are
 * compared place by place, case kept, apostrophes folded; a place where the two sides have another
 * number of words is left out, and so are faults of the reference ({@link Faults}).
 */
public final class Transliteration {

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}']+$");

  private Transliteration() {}

  /**
   * One direction.
   *
   * @param errors what came and what was expected, with their number
   * @param struck faults of the reference by the rule they break
   */
  record Score(int words, Map<String, Integer> errors, Map<String, Integer> struck) {

    double right() {
      return 100.0 * (words - sum(errors)) / words;
    }

    /** The share with the faults of the reference counted as errors. */
    double strict() {
      return 100.0 * (words - sum(errors)) / (words + sum(struck));
    }

    void print(String name, int lines) {
      System.out.printf(
          Locale.ROOT,
          "%-34s %.2f %% of %d words right (%.2f %% with %d faults of the reference)%n",
          name,
          right(),
          words,
          strict(),
          sum(struck));
      print(struck, lines, "  struck ");
      print(errors, lines, "  wrong ");
    }

    private static void print(Map<String, Integer> counts, int lines, String before) {
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
          .limit(lines)
          .forEach(one -> System.out.println(before + one.getValue() + "\t" + one.getKey()));
    }

    private static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** {@code FOLDER [LINES]}: both directions, both halves, and the most frequent errors. */
  public static void run(Path folder, int lines) throws IOException {
    var documents = documents(folder);
    var halves = documents.stream().collect(Collectors.partitioningBy(number -> number % 2 == 0));
    for (boolean even : new boolean[] {true, false}) {
      both(even ? "even" : "odd", folder, halves.getOrDefault(even, List.of()), 0);
    }
    both("all", folder, documents, lines);
  }

  private static void both(String name, Path folder, List<Integer> documents, int lines)
      throws IOException {
    score(folder, documents, "lat", "cyr", Script::toCyrillic)
        .print("Latin to Cyrillic, " + name + ":", lines);
    score(folder, documents, "cyr", "lat", Script::toLatin)
        .print("Cyrillic to Latin, " + name + ":", lines);
  }

  private static List<Integer> documents(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_lat.txt"))
          .map(name -> Integer.valueOf(name.substring(0, name.indexOf('_'))))
          .sorted()
          .toList();
    }
  }

  static Score score(
      Path folder, List<Integer> documents, String from, String to, UnaryOperator<String> convert)
      throws IOException {
    int words = 0;
    var errors = new TreeMap<String, Integer>();
    var struck = new TreeMap<String, Integer>();
    for (int number : documents) {
      var ours = words(convert.apply(read(folder, number, from)));
      var gold = words(read(folder, number, to));
      words += gold.size();
      for (var delta : DiffUtils.diff(gold, ours).getDeltas()) {
        var expected = delta.getSource().getLines();
        var got = delta.getTarget().getLines();
        if (delta.getType() != DeltaType.CHANGE || expected.size() != got.size()) {
          words -= expected.size();
          continue;
        }
        for (int i = 0; i < expected.size(); i++) {
          String fault = Faults.of(expected.get(i), got.get(i));
          words -= fault == null ? 0 : 1;
          String error = got.get(i) + " for " + expected.get(i);
          (fault == null ? errors : struck).merge(fault == null ? error : fault, 1, Integer::sum);
        }
      }
    }
    return new Score(words, errors, struck);
  }

  private static String read(Path folder, int number, String side) throws IOException {
    return Files.readString(folder.resolve(number + "_" + side + ".txt")).replace("\uFEFF", "");
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word : text.replace("\u00AD", "").split("\\s+")) {
      var folded = new StringBuilder(word);
      for (int i = 0; i < folded.length(); i++) {
        folded.setCharAt(i, Fold.isApostrophe(folded.charAt(i)) ? '\'' : folded.charAt(i));
      }
      String bare = EDGES.matcher(folded).replaceAll("");
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }
}
