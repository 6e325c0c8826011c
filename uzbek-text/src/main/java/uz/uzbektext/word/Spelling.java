package uz.uzbektext.word;

import java.util.ArrayList;
import java.util.List;

/**
 * People leave apostrophes out: togri for toʻgʻri, malum for maʼlum. What such a word may be in
 * full.
 */
final class Spelling {

  /** Of more places nobody tries all ways. */
  private static final int MOST = 4;

  private Spelling() {}

  /** Whether a word has letters that may lack an apostrophe, and none that has it. */
  static boolean perhapsBare(String word) {
    boolean letters = false;
    for (int i = 0; i < word.length(); i++) {
      switch (word.charAt(i)) {
        case 'ö', 'ğ', Letters.TUTUQ -> {
          return false;
        }
        case 'o', 'g', 'a', 'e' -> letters = true;
        default -> {
          // No letter that bears one.
        }
      }
    }
    return letters;
  }

  /** Ways to write a stem in full, itself not among them. */
  static List<String> full(String stem) {
    var ways = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < stem.length(); i++) {
      if (stem.charAt(i) == 'o' || stem.charAt(i) == 'g') {
        places.add(i);
      }
    }
    int most = Math.min(MOST, places.size());
    for (int set = 1; set < 1 << most; set++) {
      var way = new StringBuilder(stem);
      for (int i = 0; i < most; i++) {
        if ((set >> i & 1) > 0) {
          int at = places.get(i);
          way.setCharAt(at, stem.charAt(at) == 'o' ? 'ö' : 'ğ');
        }
      }
      ways.add(way.toString());
    }
    for (int i = 1; i < stem.length(); i++) {
      if (Letters.vowel(stem.charAt(i - 1))) {
        ways.add(stem.substring(0, i) + Letters.TUTUQ + stem.substring(i));
      }
    }
    return ways;
  }
}
