package uz.minbar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Items and queries by the thousand, out of made-up words with Uzbek endings. Words are as uneven
 * as in a language: the second is half as frequent as the first, the third a third.
 */
public final class Papers {

  private static final String[] SYLLABLES = {
    "ba", "chi", "do", "el", "gʻa", "hok", "im", "ja", "kun", "la", "ma", "nur", "oʻt", "pax",
    "qish", "ra", "shah", "tum", "uz", "vi", "xal", "yo", "zar", "bek", "dar", "gul", "tosh", "suv"
  };
  private static final String[] ENDINGS = {
    "", "", "", "ning", "ga", "da", "dan", "ni", "lar", "lari", "lik", "imiz", "larga", "idan"
  };
  private static final int STEMS = 20_000;

  private final Random random;
  private final List<String> stems = new ArrayList<>();
  private final double[] weights = new double[STEMS];

  /** An item. */
  public record Paper(String title, String text) {}

  public Papers(long seed) {
    random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < STEMS; i++) {
      int syllables = 2 + random.nextInt(3);
      var stem = new StringBuilder();
      for (int s = 0; s < syllables; s++) {
        stem.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      stems.add(stem.toString());
      sum += 1.0 / (i + 1);
      weights[i] = sum;
    }
  }

  public List<Paper> items(int count, int words) {
    var items = new ArrayList<Paper>();
    for (int i = 0; i < count; i++) {
      items.add(new Paper(sentence(8), sentence(words)));
    }
    return items;
  }

  /** A name, then a word about it: what offices ask for. */
  String query(boolean beginnings) {
    String name = rare();
    String star = beginnings ? "*" : "";
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> name + star;
      case 3, 4, 5 -> name + star + " " + stem() + star;
      case 6, 7 -> "\"" + name + " " + rare() + star + "\"";
      case 8 -> "(" + name + star + " OR " + rare() + ") NOT " + stem();
      default -> "\"" + name + " " + stem() + star + "\"~5";
    };
  }

  /** The name of a district or a body, no other like it. */
  String name(int number) {
    var name = new StringBuilder();
    for (int rest = number + SYLLABLES.length * SYLLABLES.length; rest > 0; ) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return name.append("obod").toString();
  }

  /** What the office of that name asks for. */
  String queryOf(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> "\"" + name + " " + stem() + "\"~5";
      case 1 -> name + "* " + stem() + "*";
      case 2 -> name + " (" + stem() + " OR " + stem() + ")";
      default -> name + " " + stem() + " NOT " + stem();
    };
  }

  /** Items that name some of so many offices: two each, as news of a country does. */
  List<Paper> itemsOf(int offices, int count, int words) {
    var items = new ArrayList<Paper>();
    for (int i = 0; i < count; i++) {
      String first = name(random.nextInt(offices));
      String second = name(random.nextInt(offices));
      items.add(
          new Paper(
              first + "da " + sentence(8),
              sentence(words / 2) + second + " " + sentence(words / 2)));
    }
    return items;
  }

  private String sentence(int words) {
    var sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(stem()).append(ENDINGS[random.nextInt(14)]);
    }
    return sentence.append('.').toString();
  }

  /** Names are long and rare. */
  private String rare() {
    while (true) {
      String name = stems.get(500 + random.nextInt(STEMS - 500));
      if (name.length() >= 8) {
        return name;
      }
    }
  }

  private String stem() {
    double at = random.nextDouble() * weights[STEMS - 1];
    int found = java.util.Arrays.binarySearch(weights, at);
    return stems.get(Math.min(STEMS - 1, found < 0 ? -found - 1 : found));
  }
}
