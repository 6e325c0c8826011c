package uz.uzbektext.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.uzbektext.word.Lexicon.Kind;

/** Lists of stems and plain texts, as they lie in the folder of development data. */
final class TrainingData {

  /** A word in small letters, and whether it had a capital inside its sentence. */
  record Met(String letters, boolean capital) {}

  /** Takes a stem. */
  interface Stems {
    void add(Kind kind, String stem);
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}'ʻʼ‘’`]+");

  /** What voice leaves behind a root. */
  private static final Pattern VOICED =
      Pattern.compile("(il|in|l|n|t|tir|dir|ar|ir|iz|iş|ş|kaz|qiz|giz)(t|tir|il)?");

  private final Path folder;

  TrainingData(Path folder) {
    this.folder = folder;
  }

  void stems(Stems stems) throws IOException {
    for (String file : List.of("Nouns", "Adjectives", "Pronouns", "Numerals")) {
      for (var words : rows(file)) {
        int wanted = file.equals("Adjectives") ? words.size() : 1;
        words.subList(0, wanted).forEach(word -> add(stems, Kind.NAME, word));
      }
    }
    for (String file :
        List.of("Adverbs", "Conjunctions", "Particle", "Particles", "Interjections")) {
      rows(file).forEach(words -> add(stems, Kind.WHOLE, words.getFirst()));
    }
    rows("Verbs").forEach(words -> verbs(stems, words));
  }

  /** A root is a verb where it stands alone or has a voice; otherwise only its verbs are. */
  private static void verbs(Stems stems, List<String> words) {
    String root = words.getFirst();
    boolean verb =
        words.size() == 1
            || words.stream()
                .skip(1)
                .filter(word -> word.startsWith(root))
                .anyMatch(word -> VOICED.matcher(word.substring(root.length())).matches());
    words.stream().skip(verb ? 0 : 1).forEach(word -> add(stems, Kind.VERB, word));
  }

  private static void add(Stems stems, Kind kind, String word) {
    if (word.length() > 1
        && word.chars().allMatch(sign -> Character.isLetter(sign) || sign == '-')) {
      stems.add(kind, word);
    }
  }

  /** A root and what is derived of it; verbs of one row first the root, then the rest. */
  private List<List<String>> rows(String file) throws IOException {
    var lines =
        Files.readAllLines(folder.resolve("morphology/UzbekLemmaStems_CSV/" + file + ".csv"));
    return lines.stream()
        .map(line -> Stream.of(line.replace("\"", "").split(",")).map(TrainingData::clean))
        .map(words -> words.distinct().toList())
        .toList();
  }

  /** The lists have signs of morphs inside words, and Cyrillic letters that look like Latin. */
  private static String clean(String word) {
    String latin = word.strip().replaceAll("[\uFEFF/\\\\]", "");
    return Letters.of(latin.replace('е', 'e').replace('о', 'o').replace('а', 'a'));
  }

  /** How often each word is met in the texts. */
  Map<Met, Integer> words() throws IOException {
    var words = new HashMap<Met, Integer>();
    try (var files = Files.list(folder.resolve("transliteration"))) {
      for (var file : files.filter(one -> one.toString().endsWith("_lat.txt")).sorted().toList()) {
        Files.readAllLines(file).forEach(line -> count(line, words));
      }
    }
    for (String file : List.of("sentences-scored.tsv", "reviews.tsv")) {
      for (String line : Files.readAllLines(folder.resolve("tone").resolve(file))) {
        count(line.substring(line.lastIndexOf('\t') + 1), words);
      }
    }
    return words;
  }

  private static void count(String line, Map<Met, Integer> words) {
    var found = WORD.matcher(line);
    boolean begins = true;
    while (found.find()) {
      String word = found.group();
      String letters = Letters.of(word);
      if (!letters.isEmpty()) {
        boolean capital = Character.isUpperCase(word.charAt(0)) && !begins;
        words.merge(new Met(letters, capital), 1, Integer::sum);
      }
      begins = found.end() < line.length() && ".!?".indexOf(line.charAt(found.end())) >= 0;
    }
  }
}
