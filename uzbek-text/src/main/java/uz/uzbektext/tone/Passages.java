package uz.uzbektext.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uz.uzbektext.identify.Sentences;

/** The parts of a text that speak of something. */
final class Passages {

  /**
   * A part of a text.
   *
   * @param from where it starts in the text
   * @param weight how much it counts beside the others
   */
  record Passage(String text, int from, double weight) {}

  /** Where another thought may begin. */
  private static final Set<String> TURNS =
      Set.of("lekin", "ammo", "biroq", "esa", "garchi", "chunki", "holbuki", "vaholanki");

  private static final Set<String> PRONOUNS =
      Set.of("u", "uni", "uning", "unga", "ular", "ularning", "ularni", "ularga", "bu", "buni");

  private static final double CLAUSE = 2;
  private static final double SENTENCE_OF_NAME = 1;
  private static final double GOES_ON = 0.5;

  private Passages() {}

  /** Sentences, each as heavy as the other; the whole text where there is none. */
  static List<Passage> sentences(String text) {
    var sentences = new ArrayList<Passage>();
    for (var sentence : Sentences.of(text)) {
      String words = sentence.in(text);
      if (words.codePoints().anyMatch(Character::isLetter)) {
        sentences.add(new Passage(words, sentence.from(), 1));
      }
    }
    return sentences.isEmpty() ? List.of(new Passage(text, 0, 1)) : sentences;
  }

  /** The clauses and sentences around each mention, and the next one where it goes on about it. */
  static List<Passage> around(String text, Collection<String> names) {
    var keys =
        names.stream()
            .map(name -> Token.of(name).stream().map(Token::key).toList())
            .filter(name -> !name.isEmpty())
            .toList();
    var passages = new ArrayList<Passage>();
    boolean before = false;
    for (var sentence : sentences(text)) {
      var tokens = Token.of(sentence.text());
      int at = keys.stream().mapToInt(name -> mention(tokens, name)).max().orElse(-1);
      if (at >= 0) {
        passages.add(clause(sentence, tokens, at));
        passages.add(new Passage(sentence.text(), sentence.from(), SENTENCE_OF_NAME));
      } else if (before && !tokens.isEmpty() && PRONOUNS.contains(tokens.getFirst().key())) {
        passages.add(new Passage(sentence.text(), sentence.from(), GOES_ON));
      }
      before = at >= 0;
    }
    return passages;
  }

  /** Where a name stands, its last word with any ending; −1 if nowhere. */
  private static int mention(List<Token> tokens, List<String> name) {
    for (int at = 0; at + name.size() <= tokens.size(); at++) {
      boolean here = true;
      for (int i = 0; i < name.size() && here; i++) {
        here = tokens.get(at + i).key().toLowerCase(Locale.ROOT).startsWith(name.get(i));
      }
      if (here) {
        return at;
      }
    }
    return -1;
  }

  private static Passage clause(Passage sentence, List<Token> tokens, int at) {
    int from = at;
    while (from > 0 && !turns(tokens.get(from - 1)) && !TURNS.contains(tokens.get(from).key())) {
      from--;
    }
    int to = at + 1;
    while (to < tokens.size() && !turns(tokens.get(to)) && !TURNS.contains(tokens.get(to).key())) {
      to++;
    }
    int start = tokens.get(from).from();
    String clause = sentence.text().substring(start, tokens.get(to - 1).to());
    return new Passage(clause, sentence.from() + start, CLAUSE);
  }

  private static boolean turns(Token token) {
    return token.key().length() == 1 && ",;:—–()".contains(token.key());
  }
}
