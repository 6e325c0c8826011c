package uz.minbar.monitoring.matching;

/**
 * A piece of a query.
 *
 * @param at characters before it
 * @param slop words that may stand between those of a phrase
 * @param exact whether words have to stand as they are written, in no other form
 */
record Token(Kind kind, String text, int at, int slop, boolean exact) {

  Token(Kind kind, String text, int at) {
    this(kind, text, at, 0, false);
  }

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
