package uz.uzbektext.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import uz.uzbektext.learn.Features;

/**
 * A text whose tone somebody has told.
 *
 * @param groups its features, not weighed yet
 * @param judged whether models are measured by it; by machine-made texts and our own they are not
 */
record Sample(List<Features> groups, Polarity polarity, Source source, boolean judged) {

  /** Where the text is from. */
  enum Source {
    /** People about a thing, in their own words: positive or negative. */
    REVIEW,
    /** The same by machine out of English: much of it, in poor Uzbek. */
    TRANSLATED,
    /** Sentences of newspapers and books, three classes. */
    NEWS
  }

  /** Lines of columns with tabs between: the polarity first, the text last. */
  static List<Sample> read(Path file, Source source) throws IOException {
    var samples = new ArrayList<Sample>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        String[] columns = line.split("\t", -1);
        samples.add(of(columns, source, source != Source.TRANSLATED));
      }
    }
    return samples;
  }

  /** Our own sentences: polarity, source, text. */
  static List<Sample> readOwn(Path file) throws IOException {
    var samples = new ArrayList<Sample>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      samples.add(of(columns, Source.valueOf(columns[1].toUpperCase(Locale.ROOT)), false));
    }
    return samples;
  }

  private static Sample of(String[] columns, Source source, boolean judged) {
    return new Sample(
        Clues.of(Token.of(columns[columns.length - 1])),
        Polarity.valueOf(columns[0].strip().toUpperCase(Locale.ROOT)),
        source,
        judged);
  }

  boolean news() {
    return source == Source.NEWS;
  }

  /** A fold for each, the classes of each source in even parts; −1 for those never left out. */
  static int[] folds(List<Sample> samples, int folds, long seed) {
    int[] fold = new int[samples.size()];
    var order = new ArrayList<Integer>();
    for (int i = 0; i < fold.length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    int[] met = new int[Source.values().length * Polarity.values().length];
    for (int i : order) {
      var sample = samples.get(i);
      int kind = sample.source.ordinal() * Polarity.values().length + sample.polarity.ordinal();
      fold[i] = sample.judged ? met[kind]++ % folds : -1;
    }
    return fold;
  }
}
