package uz.uzbektext.word;

/**
 * A word of a text, or what stands for one.
 *
 * @param text as it stands there
 * @param from where it begins, in UTF-16 signs
 * @param to where the next sign stands
 */
public record Token(String text, int from, int to, Kind kind) {

  /** What a token is. */
  public enum Kind {
    /** Letters, with apostrophes and hyphens inside. */
    WORD,
    /** 12, 1 500 000, 3,5, 12-uy, 2026-yilda, XXI. */
    NUMBER,
    /** 25.11.2026, 2026-11-25, 10:30. */
    DATE,
    ADDRESS,
    EMAIL,
    /** {@code @name}. */
    MENTION,
    /** {@code #tag}. */
    TAG
  }
}
