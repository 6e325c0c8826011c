package uz.uzbektext.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import uz.uzbektext.learn.Features;
import uz.uzbektext.learn.Logistic;
import uz.uzbektext.learn.Logistic.Example;
import uz.uzbektext.learn.Table;
import uz.uzbektext.tone.Sample.Source;

/** Learns the tables of a tone model; the same samples give the same tables. */
final class ToneTraining {

  private static final int SHIFT = 32 - ToneModel.BITS;
  private static final long SEED = 20261125;

  /** Of the three models that rate a thing, each counts by one over the usual size of its score. */
  private static final double[] USUAL = {3.9, 20, 2.8};

  /** What an error on a class of news costs: the classes are far from equally frequent. */
  private static final double[] NEWS_COST = {4.5, 6, 3};

  private final List<Sample> samples;
  private final List<Features> weighed = new ArrayList<>();
  private final Table rarity;

  private ToneTraining(List<Sample> samples) {
    this.samples = samples;
    rarity = rarity(samples);
    for (var sample : samples) {
      weighed.add(weigh(sample, rarity));
    }
  }

  static ToneModel fit(List<Sample> samples, Calibration calibration) {
    var training = new ToneTraining(samples);
    var tables = new ArrayList<Table>();
    tables.add(Table.of(training.rated()));
    for (int i = 0; i < Polarity.CLASSES; i++) {
      tables.add(Table.of(training.news(Polarity.of(i))));
    }
    tables.add(Table.of(training.kind()));
    return new ToneModel(training.rarity, tables, calibration);
  }

  static Features weigh(Sample sample, Table rarity) {
    return Features.all(sample.groups().stream().map(group -> group.times(rarity)).toList());
  }

  /** The logarithm of how few samples have a feature. */
  private static Table rarity(List<Sample> samples) {
    float[] weight = new float[1 << ToneModel.BITS];
    for (var sample : samples) {
      for (var group : sample.groups()) {
        for (int hash : group.hash()) {
          weight[hash >>> SHIFT]++;
        }
      }
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] =
          weight[i] == 0 ? 0 : (float) (Math.log((1.0 + samples.size()) / (1 + weight[i])) + 1);
    }
    return Table.of(weight);
  }

  /** Two ways of learning from people's own words, and one from the translated ones. */
  private float[] rated() {
    float[] own = logistic(sample -> sample.source() == Source.REVIEW, positive(), any -> 10, 8);
    float[] ratio = ratio();
    float[] other =
        logistic(sample -> sample.source() == Source.TRANSLATED, positive(), any -> 2, 6);
    float[] sum = new float[own.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (own[i] / USUAL[0] + ratio[i] / USUAL[1] + other[i] / USUAL[2]);
    }
    return sum;
  }

  private float[] news(Polarity polarity) {
    return logistic(
        Sample::news,
        sample -> sample.polarity() == polarity,
        sample -> sample.polarity() == polarity ? NEWS_COST[polarity.ordinal()] : 3,
        8);
  }

  private float[] kind() {
    return logistic(
        sample -> sample.judged() || sample.source() == Source.TRANSLATED,
        sample -> !sample.news(),
        sample -> sample.judged() ? 1 : 0.1,
        4);
  }

  private static Predicate<Sample> positive() {
    return sample -> sample.polarity() == Polarity.POSITIVE;
  }

  private float[] logistic(
      Predicate<Sample> among, Predicate<Sample> yes, ToDoubleFunction<Sample> cost, int rounds) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < samples.size(); i++) {
      var sample = samples.get(i);
      if (among.test(sample)) {
        examples.add(new Example(weighed.get(i), yes.test(sample), cost.applyAsDouble(sample)));
      }
    }
    return new Logistic(ToneModel.BITS).fit(examples, rounds, SEED).weights();
  }

  /** How much more often positive reviews have a feature than negative ones: naive Bayes. */
  private float[] ratio() {
    double smooth = 0.3;
    float[][] count = new float[2][1 << ToneModel.BITS];
    double[] sum = {smooth * count[0].length, smooth * count[1].length};
    for (int i = 0; i < samples.size(); i++) {
      if (samples.get(i).source() == Source.REVIEW) {
        int side = positive().test(samples.get(i)) ? 0 : 1;
        for (int hash : weighed.get(i).hash()) {
          count[side][hash >>> SHIFT]++;
          sum[side]++;
        }
      }
    }
    float[] ratio = new float[count[0].length];
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] =
          count[0][i] + count[1][i] == 0
              ? 0
              : (float) Math.log((count[0][i] + smooth) / sum[0] * sum[1] / (count[1][i] + smooth));
    }
    return ratio;
  }
}
