package uz.uzbektext.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word converted, with what it may be besides.
 *
 * @param text the converted word
 * @param others what else it may be
 * @param reason why, where there are others
 */
record Reading(String text, List<String> others, Doubt.@Nullable Reason reason, Kind kind) {

  /** What the word's neighbours must know of it. */
  enum Kind {
    UZBEK,
    /** Surely of another language: it stays, and vouches for its neighbours. */
    FOREIGN,
    /** A word that English has too: foreign beside a foreign word, Uzbek elsewhere. */
    EITHER
  }

  static Reading sure(String text) {
    return new Reading(text, List.of(), null, Kind.UZBEK);
  }

  static Reading kept(String text) {
    return new Reading(text, List.of(), null, Kind.FOREIGN);
  }

  /** Whether there is nothing to say but its text. */
  boolean plain() {
    return kind == Kind.UZBEK && reason == null && others.isEmpty();
  }

  /** The word as it stands, for its neighbours are foreign; it may be this besides. */
  Reading foreign(String word) {
    return kept(word).or(Doubt.Reason.FOREIGN, text);
  }

  Reading or(Doubt.Reason why, String other) {
    return other.equals(text) ? this : new Reading(text, List.of(other), why, kind);
  }

  Reading or(Doubt.Reason why, List<String> alternatives) {
    return alternatives.isEmpty() ? this : new Reading(text, alternatives, why, kind);
  }

  Reading of(Kind other) {
    return new Reading(text, others, reason, other);
  }
}
