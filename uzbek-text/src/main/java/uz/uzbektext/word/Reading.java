package uz.uzbektext.word;

/**
 * One way to understand a word.
 *
 * @param lemma the word as it stands in a dictionary, in the Latin of 1995; of a verb the bare stem
 *     without voice (qilingan: qil)
 * @param stem the same with its voice (qilingan: qilin); of other words the lemma
 * @param kind what the stem is
 * @param known whether the stem stands in the lexicon
 * @param ending letters of the word that are endings, in the Latin of 2026
 * @param price how unlikely this reading is, in bits
 */
public record Reading(
    String lemma, String stem, Kind kind, boolean known, String ending, float price) {

  /** What a stem is. */
  public enum Kind {
    /** Noun, adjective, numeral, pronoun, name of a person or place. */
    NOMINAL,
    VERB,
    /** A word that takes no endings, or is a word of its own with what looks like them. */
    WHOLE
  }
}
