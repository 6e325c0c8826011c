package uz.uzbektext.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** How unlikely each ending is on its place, in bits, as counted in training. */
record Prices(Map<String, Float> prices, float otherwise) {

  /** An ending that no text has. */
  static final float UNSEEN = 13;

  static Prices read(String resource) {
    var prices = new HashMap<String, Float>();
    try (var lines = Lexicon.open(resource)) {
      String line;
      while ((line = lines.readLine()) != null) {
        int tab = line.indexOf('\t');
        prices.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Prices(prices, UNSEEN);
  }

  float of(String ending) {
    return prices.getOrDefault(ending, otherwise);
  }
}
