package uz.uzbektext.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code java uz.uzbektext.word.Evaluation DATA}: how many lemmas are right, beside doing nothing.
 * The texts are given to the lemmatiser as they are, without parts of speech; case and the kinds of
 * apostrophe are folded; punctuation, numerals, symbols and foreign words do not count, as in the
 * published measurements.
 */
public final class Evaluation {

  private static final Set<String> SKIPPED = Set.of("PUNCT", "NUM", "SYM", "X");

  /** A word of a treebank. */
  private record Gold(String form, String lemma, String kind) {}

  /** Words counted and right; the changed ones are those whose lemma is not the word itself. */
  private static final class Score {
    private int words;
    private int same;
    private int right;
    private int changedRight;
    private final TreeMap<String, Integer> faults = new TreeMap<>();

    void add(String form, String lemma, String got) {
      boolean itself = Letters.of(form).equals(Letters.of(lemma));
      boolean hit = Letters.of(got).equals(Letters.of(lemma));
      words++;
      same += itself ? 1 : 0;
      right += hit ? 1 : 0;
      changedRight += hit && !itself ? 1 : 0;
      if (!hit) {
        faults.merge(form + ": " + lemma + ", not " + got, 1, Integer::sum);
      }
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-34s %5d words   right %6.2f %%   of those with endings %6.2f %%   doing nothing %6.2f"
              + " %%",
          name,
          words,
          100.0 * right / words,
          100.0 * changedRight / (words - same),
          100.0 * same / words);
    }
  }

  private Evaluation() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0], "morphology");
    var sentences = treebank(folder.resolve("uz_tuecl-ud-test.conllu"));
    var all = score(sentences);
    System.out.println(all.line("UD TueCL"));
    int half = sentences.size() / 2;
    System.out.println(score(sentences.subList(0, half)).line("  first half"));
    System.out.println(score(sentences.subList(half, sentences.size())).line("  second half"));
    System.out.println(list(folder).line("UzMorphAnalyser, verdict 1"));
    all.faults.forEach((fault, times) -> System.out.println("  " + times + " × " + fault));
  }

  private static List<List<Gold>> treebank(Path file) throws IOException {
    var sentences = new ArrayList<List<Gold>>();
    var sentence = new ArrayList<Gold>();
    for (String line : Files.readAllLines(file)) {
      var columns = line.split("\t");
      if (line.isEmpty() && !sentence.isEmpty()) {
        sentences.add(List.copyOf(sentence));
        sentence.clear();
      } else if (columns.length > 3 && columns[0].chars().allMatch(Character::isDigit)) {
        sentence.add(new Gold(columns[1], columns[2], columns[3]));
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static Score score(List<List<Gold>> sentences) {
    var score = new Score();
    for (var sentence : sentences) {
      String text = sentence.stream().map(Gold::form).collect(Collectors.joining(" "));
      var words = Lemmatizer.uzbek().words(text).iterator();
      for (var gold : sentence) {
        if (gold.form().chars().anyMatch(Character::isLetterOrDigit)) {
          String lemma = words.next().reading().lemma();
          if (!SKIPPED.contains(gold.kind())) {
            score.add(gold.form(), gold.lemma(), lemma);
          }
        }
      }
    }
    return score;
  }

  /** Frequent words alone; where the verdict is 1, somebody found the lemma of a tool right. */
  private static Score list(Path folder) throws IOException {
    var score = new Score();
    for (String line : Files.readAllLines(folder.resolve("uzmorphanalyser_test_5288.csv"))) {
      var columns = line.split(",", 6);
      if (columns.length > 4 && columns[4].equals("1")) {
        score.add(columns[0], columns[2], Lemmatizer.uzbek().lemma(columns[0]));
      }
    }
    return score;
  }
}
