package uz.uzbektext.tone;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import uz.uzbektext.learn.Features;
import uz.uzbektext.learn.Table;
import uz.uzbektext.script.Fold;
import uz.uzbektext.tone.ToneScore.Reason;

/**
 * Two linear models and a third that tells whose text it is: people rating a thing write otherwise
 * than newspapers do, and {@code yaxshi} weighs differently there. Each is asked as far as the text
 * is of its kind.
 */
final class ToneModel implements ToneScorer {

  /** Each table has two to this power places. */
  static final int BITS = 19;

  private static final int FORMAT = 1;
  private static final int REASONS = 6;

  /** If words fold otherwise than in training, the weights lie at other places. */
  private static final String PROBE = "Oʻzbekiston Ўзбекистон yaxşi цирк поезд maʼno ёмғир AQSh";

  private final Table rarity;
  private final List<Table> weights;
  private final Calibration calibration;

  /**
   * @param weights of rated things (positive against negative), of news (negative, neutral,
   *     positive), and of which of the two a text is (above nothing: rated things)
   */
  ToneModel(Table rarity, List<Table> weights, Calibration calibration) {
    this.rarity = rarity;
    this.weights = List.copyOf(weights);
    this.calibration = calibration;
  }

  static ToneModel read(InputStream stream) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not a tone model of this release");
      }
      if (!in.readUTF().equals(probe())) {
        throw new IOException("the tone model was trained with other folding: train it again");
      }
      var calibration = Calibration.read(in);
      var rarity = Table.read(in);
      var weights = new ArrayList<Table>();
      for (int i = 0; i < Scores.SIZE; i++) {
        weights.add(Table.read(in));
      }
      return new ToneModel(rarity, weights, calibration);
    }
  }

  void write(OutputStream stream) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeUTF(probe());
      calibration.write(out);
      rarity.write(out);
      for (var table : weights) {
        table.write(out);
      }
    }
  }

  @Override
  public ToneScore score(String text) {
    var tokens = Token.of(text);
    var groups = Clues.of(tokens).stream().map(group -> group.times(rarity)).toList();
    var scores = scores(groups);
    return calibration.score(scores, reasons(text, tokens, groups, calibration.rated(scores)));
  }

  /** Before calibration; for training. */
  Scores scores(Sample sample) {
    return scores(List.of(ToneTraining.weigh(sample, rarity)));
  }

  private Scores scores(List<Features> weighed) {
    double[] sums = new double[Scores.SIZE];
    for (var group : weighed) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights.get(i).score(group);
      }
    }
    return Scores.of(sums);
  }

  /** How far each word pulls from negative towards positive, by all features that stand on it. */
  private List<Reason> reasons(
      String text, List<Token> tokens, List<Features> groups, double rated) {
    double[] pull = new double[tokens.size()];
    for (int group = 0; group < groups.size(); group++) {
      var weighed = new Weighed(groups.get(group), tokens, group);
      Clues.of(
          tokens,
          group,
          (hash, from, to) -> {
            double each = weighed.share(hash) * towardsPositive(hash, rated) / (to - from);
            for (int at = from; at < to; at++) {
              pull[at] += each;
            }
          });
    }
    var reasons = new ArrayList<Reason>();
    for (int at = 0; at < pull.length; at++) {
      var token = tokens.get(at);
      if (Character.isLetter(token.key().codePointAt(0))) {
        reasons.add(new Reason(text.substring(token.from(), token.to()), token.from(), pull[at]));
      }
    }
    reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())));
    return List.copyOf(reasons.subList(0, Math.min(REASONS, reasons.size())));
  }

  private double towardsPositive(int hash, double rated) {
    return rated * weights.get(0).at(hash)
        + (1 - rated) * (weights.get(3).at(hash) - weights.get(1).at(hash)) / 2;
  }

  private static String probe() {
    var keys = new StringBuilder();
    for (String word : PROBE.split(" ")) {
      keys.append(Fold.key(word)).append(' ');
    }
    return keys.toString();
  }
}
