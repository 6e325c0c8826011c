package uz.uzbektext.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class LogisticTest {

  private static Features words(String... words) {
    var bag = new Features.Bag();
    for (String word : words) {
      bag.add(Hash.end(word.hashCode()));
    }
    return bag.close();
  }

  /** Of ten with the sign eight are right: the model says what is so, not yes or no. */
  @Example
  void learnsHowOftenSomethingIsSo() {
    var examples = new ArrayList<Logistic.Example>();
    for (int i = 0; i < 1000; i++) {
      examples.add(new Logistic.Example(words("sign"), i % 10 < 8, 1));
    }
    double score = new Logistic(10).fit(examples, 50, 1).score(words("sign"));
    assertThat(1 / (1 + Math.exp(-score))).isCloseTo(0.8, within(0.01));
  }

  @Example
  void sameSeedSameWeights() {
    var examples =
        List.of(
            new Logistic.Example(words("good", "day"), true, 1),
            new Logistic.Example(words("bad", "day"), false, 1));
    assertThat(new Logistic(12).fit(examples, 5, 7).weights())
        .containsExactly(new Logistic(12).fit(examples, 5, 7).weights());
    assertThat(new Logistic(12).fit(examples, 5, 7).score(words("good"))).isPositive();
    assertThat(new Logistic(12).fit(examples, 5, 7).score(words("bad"))).isNegative();
  }

  @Property(tries = 200)
  void tableKeepsWeightsNearly(@ForAll @Size(16) List<@FloatRange(min = -9, max = 9) Float> given)
      throws IOException {
    float[] weights = new float[16];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = given.get(i);
    }
    var bytes = new ByteArrayOutputStream();
    Table.of(weights).write(new DataOutputStream(bytes));
    var table = Table.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (int i = 0; i < weights.length; i++) {
      assertThat(table.at(i << 28)).isCloseTo(weights[i], within(0.08f));
    }
  }

  @Example
  void searchFindsTheLeast() {
    double[] found =
        Search.least(new double[] {0, 0}, at -> Math.pow(at[0] - 3, 2) + at[1] * at[1]);
    assertThat(found[0]).isCloseTo(3, within(0.01));
    assertThat(found[1]).isCloseTo(0, within(0.01));
  }
}
