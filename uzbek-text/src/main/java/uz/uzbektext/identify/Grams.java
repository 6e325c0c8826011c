package uz.uzbektext.identify;

import java.util.List;
import uz.uzbektext.learn.Features;
import uz.uzbektext.learn.Hash;

/** What tells a language: its words, and up to four letters in a row with the edges of words. */
final class Grams {

  private static final int LONGEST = 4;

  private Grams() {}

  /**
   * @param words as {@link Letters#words} gives them
   */
  static Features of(String words) {
    var letters = new Features.Bag();
    var whole = new Features.Bag();
    int word = Hash.start(1);
    for (int from = 0; from < words.length(); from++) {
      int hash = Hash.start(0);
      for (int to = from; to < Math.min(words.length(), from + LONGEST); to++) {
        hash = Hash.with(hash, words.charAt(to));
        letters.add(Hash.end(hash));
        if (to > from && words.charAt(to) == ' ') {
          break;
        }
      }
      if (words.charAt(from) == ' ') {
        if (from > 0) {
          whole.add(Hash.end(word));
        }
        word = Hash.start(1);
      } else {
        word = Hash.with(word, words.charAt(from));
      }
    }
    return Features.all(List.of(letters.close(), whole.close()));
  }
}
