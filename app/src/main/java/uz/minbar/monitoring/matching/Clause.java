package uz.minbar.monitoring.matching;

import java.util.List;

/** What a query says, before it becomes Lucene's. */
sealed interface Clause {

  /** Whether a text without a single word fulfils it: then it says only what not to find. */
  boolean ofNothing();

  /**
   * A word, or words together.
   *
   * @param near words that may stand between them, in any order; 0 for a phrase
   * @param title whether they have to stand in the title
   */
  record Words(List<Word> words, int near, boolean title) implements Clause {
    @Override
    public boolean ofNothing() {
      return false;
    }
  }

  /**
   * One place of a text.
   *
   * @param keys any of them will do
   * @param begins whether they are beginnings of words
   */
  record Word(List<String> keys, boolean begins) {}

  /** Its opposite. */
  record Not(Clause clause) implements Clause {
    @Override
    public boolean ofNothing() {
      return !clause.ofNothing();
    }

    /** Two negations are none. */
    static Clause of(Clause clause) {
      return clause instanceof Not not ? not.clause() : new Not(clause);
    }
  }

  /** All of them. */
  record All(List<Clause> clauses) implements Clause {
    @Override
    public boolean ofNothing() {
      return clauses.stream().allMatch(Clause::ofNothing);
    }
  }

  /** At least one of them. */
  record Either(List<Clause> clauses) implements Clause {
    @Override
    public boolean ofNothing() {
      return clauses.stream().anyMatch(Clause::ofNothing);
    }
  }
}
