package uz.minbar.monitoring.matching;

/**
 * A piece of a query.
 *
 * @param at characters before it
 * @param slop words that may stand between those of a phrase
 */
record Token(Kind kind, String text, int at, int slop) {

  /** The kinds of pieces. */
  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }
}
