package uz.uzbektext.script;

import java.util.List;

/**
 * A word of which letters alone do not tell the spelling; a person should look at it.
 *
 * @param from where the word begins in the text that was asked about
 * @param to where it ends, exclusive
 * @param word the word as it stands there
 * @param chosen what the conversion writes
 * @param alternatives what else it may be; never empty, never the chosen form
 */
public record Doubt(
    int from, int to, String word, String chosen, List<String> alternatives, Reason reason) {

  /** Why letters do not tell. */
  public enum Reason {
    /** Two words of Cyrillic share one Latin spelling: {@code mol}, мол (cattle) or моль (moth). */
    HOMOGRAPH,
    /** A loan that no list knows, spelt as most loans of its shape: -siya, -ts-, -ye-. */
    LOAN,
    /** A word left as it is beside a foreign one, which may have been Uzbek. */
    FOREIGN,
    /** s and h that may be two letters: Ishoq for Isʼhoq. */
    S_AND_H
  }
}
