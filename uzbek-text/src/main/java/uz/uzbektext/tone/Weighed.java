package uz.uzbektext.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.uzbektext.learn.Features;

/** What one occurrence of a feature weighs in its text. */
final class Weighed {

  private final Map<Integer, Double> share = new HashMap<>();

  Weighed(Features features, List<Token> tokens, int group) {
    var count = new HashMap<Integer, Integer>();
    Clues.of(tokens, group, (hash, from, to) -> count.merge(hash, 1, Integer::sum));
    for (int i = 0; i < features.hash().length; i++) {
      int hash = features.hash()[i];
      share.put(hash, (double) features.value()[i] / count.getOrDefault(hash, 1));
    }
  }

  double share(int hash) {
    return share.getOrDefault(hash, 0.0);
  }
}
