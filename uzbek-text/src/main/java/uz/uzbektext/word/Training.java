package uz.uzbektext.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uz.uzbektext.word.Endings.State;
import uz.uzbektext.word.Lexicon.Kind;
import uz.uzbektext.word.Readings.Peeled;
import uz.uzbektext.word.TrainingData.Met;

/**
 * Makes the lexicon: stems from lists of words, how often each is met from plain texts. Nobody has
 * to say which reading of a word is right: the readings of all words together tell how likely each
 * stem and each ending is, that tells the readings anew, and so on a few times
 * (expectation-maximisation; Dempster, Laird, Rubin 1977). Only counts of words leave the texts.
 *
 * <p>{@code java uz.uzbektext.word.Training DATA RESOURCES}: DATA has the folders {@code
 * morphology}, {@code transliteration} and {@code tone}; the resources are written into RESOURCES.
 */
public final class Training {

  private static final int ROUNDS = 8;

  /** A stem nobody knew is taken in when met so often, with so many different endings. */
  private static final double OFTEN = 2.5;

  private static final int ENDINGS = 2;
  private static final Pattern PLURAL = Pattern.compile("..+lar(i|im|in|ing)?");

  /** Readings less likely than this do not count. */
  private static final double LEAST = 1e-4;

  /** A form is no stem where its own stem explains it but for so many bits. */
  private static final float EXPLAINED = 2.5f;

  /** Before the first count every ending is as likely as one of sixty-four. */
  private static final float FIRST = 6;

  private final Map<Met, Integer> words;
  private final Map<Kind, Map<String, Double>> stems = tables();
  private final Map<String, Double> arcs = new HashMap<>();
  private final Map<State, Double> inner = new EnumMap<>(State.class);
  private final Map<String, Double> unknown = new HashMap<>();
  private final Map<String, Set<String>> unknownEndings = new HashMap<>();

  private Training(TrainingData data) throws IOException {
    words = data.words();
    data.stems((kind, stem) -> of(stems, kind).putIfAbsent(stem, 0.0));
  }

  public static void main(String[] args) throws IOException {
    var training = new Training(new TrainingData(Path.of(args[0])));
    for (int round = 0; round < ROUNDS; round++) {
      training.round(round);
    }
    training.write(Path.of(args[1]));
  }

  private static Map<Kind, Map<String, Double>> tables() {
    var tables = new EnumMap<Kind, Map<String, Double>>(Kind.class);
    for (var kind : Kind.values()) {
      tables.put(kind, new TreeMap<>());
    }
    return tables;
  }

  private static Map<String, Double> of(Map<Kind, Map<String, Double>> tables, Kind kind) {
    return Objects.requireNonNull(tables.get(kind));
  }

  private void round(int round) {
    var morphology = morphology(round == 0);
    arcs.clear();
    inner.clear();
    unknown.clear();
    unknownEndings.clear();
    var counts = tables();
    words.forEach((met, count) -> count(met, count, morphology, counts));
    for (var kind : Kind.values()) {
      of(stems, kind).replaceAll((word, old) -> 0.0);
      of(stems, kind).putAll(of(counts, kind));
    }
    if (round > 0) {
      forget(morphology);
      learn();
    }
    System.err.printf("round %d: %d names%n", round, of(stems, Kind.NAME).size());
  }

  private Morphology morphology(boolean first) {
    var lexicon = new Lexicon();
    stems.forEach(
        (kind, table) ->
            table.forEach((word, count) -> lexicon.put(word, kind, Lexicon.classOf(count))));
    var prices = new HashMap<String, Float>();
    arcs.forEach((name, count) -> prices.put(name, price(name, count)));
    float otherwise = first ? FIRST : Prices.UNSEEN;
    return new Morphology(lexicon, new Endings("endings.txt", new Prices(prices, otherwise)));
  }

  private void count(
      Met met, int times, Morphology morphology, Map<Kind, Map<String, Double>> counts) {
    var readings = morphology.peeled(met.letters(), met.capital());
    double sum = readings.stream().mapToDouble(Training::likely).sum();
    for (var one : readings) {
      double part = times * likely(one) / sum;
      if (part >= LEAST) {
        count(one, part, met, counts);
      }
    }
  }

  private static double likely(Peeled one) {
    return Math.pow(2, -one.price());
  }

  private void count(Peeled one, double part, Met met, Map<Kind, Map<String, Double>> counts) {
    for (var arc : one.endings()) {
      arcs.merge(arc.name(), part, Double::sum);
      inner.merge(arc.to(), part, Double::sum);
    }
    if (one.known()) {
      of(counts, one.kind()).merge(one.stem(), part, Double::sum);
    } else if (one.kind() == Kind.NAME) {
      unknown.merge(one.stem(), part, Double::sum);
      if (part > 0.3) {
        unknownEndings
            .computeIfAbsent(one.stem(), stem -> new HashSet<>())
            .add(met.letters().substring(one.end()));
      }
    }
  }

  /** Lists have forms among their stems: what a stem with its endings explains is no stem. */
  private void forget(Morphology morphology) {
    for (var kind : List.of(Kind.NAME, Kind.WHOLE)) {
      of(stems, kind)
          .entrySet()
          .removeIf(entry -> explained(entry.getKey(), entry.getValue(), morphology));
    }
    of(stems, Kind.VERB).keySet().removeIf(morphology::form);
  }

  private static boolean explained(String word, double count, Morphology morphology) {
    if (morphology.sure(word) || morphology.form(word)) {
      return morphology.form(word);
    }
    float own = Lexicon.price(Lexicon.classOf(count));
    return morphology.peeled(word, false).stream()
        .filter(one -> one.known() && one.end() < word.length())
        .anyMatch(one -> one.price() - own < EXPLAINED);
  }

  private void learn() {
    unknown.forEach(
        (stem, count) -> {
          boolean word =
              stem.chars().allMatch(Character::isLetter) && !PLURAL.matcher(stem).matches();
          if (word
              && count >= OFTEN
              && unknownEndings.getOrDefault(stem, Set.of()).size() >= ENDINGS) {
            of(stems, Kind.NAME).putIfAbsent(stem, count);
          }
        });
  }

  private float price(String name, double count) {
    var to = State.valueOf(name.substring(name.indexOf('>') + 1, name.indexOf(' ')));
    double bits = -Math.log((count + 0.05) / inner.getOrDefault(to, 1.0)) / Math.log(2);
    return Math.round(bits * 4) / 4f;
  }

  private void write(Path folder) throws IOException {
    var all = new TreeMap<String, int[]>();
    stems.forEach(
        (kind, table) ->
            table.forEach(
                (word, count) ->
                    all.computeIfAbsent(word, key -> new int[Kind.values().length])[
                            kind.ordinal()] =
                        Lexicon.classOf(count)));
    var lines = new ArrayList<String>();
    all.forEach((word, classes) -> lines.add(line(word, classes)));
    Files.write(folder.resolve("words.txt"), lines);
    var prices = new ArrayList<String>();
    new TreeMap<>(arcs).forEach((name, count) -> prices.add(name + "\t" + price(name, count)));
    Files.write(folder.resolve("prices.txt"), prices);
  }

  private static String line(String word, int[] classes) {
    var line = new StringBuilder(word).append('\t');
    for (int one : classes) {
      line.append(Character.forDigit(one, Character.MAX_RADIX));
    }
    return line.toString();
  }
}
