package uz.minbar.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Differences;
import uz.minbar.publishing.Placement;

/**
 * What the office says of a link or text that goes round.
 *
 * @param piece the office's word that it is, or is most like; null where there is none
 * @param differences where it departs from that word, from the office's text to the one asked about
 */
public record Verdict(
    Answer answer, @Nullable Placement piece, List<Differences.Piece> differences) {

  /** How sure the answer is. */
  public enum Answer {
    /** Word for word ours. */
    OURS,
    /** Like a text of ours, but changed. */
    CHANGED,
    /** Was ours and was taken back. */
    WITHDRAWN,
    /** Nothing like it is ours. */
    UNKNOWN,
    /** Too few words to tell one text from another. */
    TOO_SHORT
  }

  static Verdict unknown() {
    return new Verdict(Answer.UNKNOWN, null, List.of());
  }

  static Verdict changed(Placement piece, List<Differences.Piece> differences) {
    return new Verdict(Answer.CHANGED, piece, Departures.shown(differences));
  }

  static Verdict of(Placement piece) {
    return new Verdict(
        piece.withdrawnAt() == null ? Answer.OURS : Answer.WITHDRAWN, piece, List.of());
  }
}
