package uz.uzbektext.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uz.uzbektext.learn.Features;
import uz.uzbektext.learn.Hash;

/** Finds the features of a text, with the tokens that each of them stands on. */
final class Clues {

  /** Told of each feature: its hash and the tokens from, up to but without, to. */
  interface Sink {
    void clue(int hash, int from, int to);
  }

  static final int GROUPS = 5;
  private static final int LONGEST = 6;
  private static final int RUN = 3;

  private Clues() {}

  /** All features of one group. */
  static void of(List<Token> tokens, int group, Sink sink) {
    switch (group) {
      case 0 -> runs(tokens, Token::key, 0, sink);
      case 1 -> letters(tokens, Token::key, 1, sink);
      case 2 -> runs(tokens, Token::heard, 2, sink);
      case 3 -> letters(tokens, Token::heard, 3, sink);
      default -> pairs(tokens, sink);
    }
  }

  /** Each group by itself, at length one. */
  static List<Features> of(List<Token> tokens) {
    var groups = new ArrayList<Features>();
    for (int group = 0; group < GROUPS; group++) {
      var bag = new Features.Bag();
      of(tokens, group, (hash, from, to) -> bag.add(hash));
      groups.add(bag.close());
    }
    return groups;
  }

  /** One to three words in a row. */
  private static void runs(List<Token> tokens, Function<Token, String> form, int kind, Sink sink) {
    for (int from = 0; from < tokens.size(); from++) {
      int hash = Hash.start(kind);
      for (int to = from; to < Math.min(tokens.size(), from + RUN); to++) {
        hash = word(Hash.with(hash, ' '), form.apply(tokens.get(to)));
        sink.clue(Hash.end(hash), from, to + 1);
      }
    }
  }

  /** One to six letters in a row, with the edges of the word. */
  private static void letters(
      List<Token> tokens, Function<Token, String> form, int kind, Sink sink) {
    for (int at = 0; at < tokens.size(); at++) {
      String word = ' ' + form.apply(tokens.get(at)) + ' ';
      for (int from = 0; from < word.length(); from++) {
        int hash = Hash.start(kind);
        for (int to = from; to < Math.min(word.length(), from + LONGEST); to++) {
          hash = Hash.with(hash, word.charAt(to));
          sink.clue(Hash.end(hash), at, at + 1);
        }
      }
    }
  }

  /** Stems, and two of them with up to two words between: "ancha … kamaydi". */
  private static void pairs(List<Token> tokens, Sink sink) {
    for (int from = 0; from < tokens.size(); from++) {
      int first = word(Hash.start(4), tokens.get(from).stem());
      sink.clue(Hash.end(first), from, from + 1);
      for (int to = from + 1; to < Math.min(tokens.size(), from + 4); to++) {
        int gap = Hash.with(first, to == from + 1 ? '_' : '~');
        sink.clue(Hash.end(word(gap, tokens.get(to).stem())), from, to + 1);
      }
    }
  }

  private static int word(int hash, String word) {
    int with = hash;
    for (int i = 0; i < word.length(); i++) {
      with = Hash.with(with, word.charAt(i));
    }
    return with;
  }
}
