package uz.minbar.website;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Differences;
import uz.minbar.publishing.Placement;

/**
 * What the office says of a link or text that goes round.
 *
 * @param piece the office's word that it is, or is most like; null where there is none
 * @param differences where it departs from that word, from the office's text to the one asked about
 * @param seal the signature under that word; null where there is none
 */
public record Verdict(
    Answer answer,
    @Nullable Placement piece,
    List<Differences.Piece> differences,
    @Nullable Seal seal) {

  /**
   * A signature as readers see it.
   *
   * @param code by which it is named, in groups
   */
  public record Seal(String code, Instant at) {}

  /** How sure the answer is. */
  public enum Answer {
    /** Word for word ours. */
    OURS,
    /** Like a text of ours, but changed. */
    CHANGED,
    /** A text of ours that was corrected since. */
    CORRECTED,
    /** Stands in our press centre, but not as it was signed: somebody has been at it. */
    BROKEN,
    /** A picture that we have published. */
    PICTURE,
    /** Was ours and was taken back. */
    WITHDRAWN,
    /** Nothing like it is ours. */
    UNKNOWN,
    /** Too few words to tell one text from another. */
    TOO_SHORT
  }

  static Verdict unknown() {
    return new Verdict(Answer.UNKNOWN, null, List.of(), null);
  }

  static Verdict changed(Placement piece, List<Differences.Piece> differences) {
    return new Verdict(Answer.CHANGED, piece, Departures.shown(differences), null);
  }

  static Verdict of(Answer answer, Placement piece, @Nullable Seal seal) {
    return new Verdict(
        piece.withdrawnAt() == null ? answer : Answer.WITHDRAWN, piece, List.of(), seal);
  }
}
