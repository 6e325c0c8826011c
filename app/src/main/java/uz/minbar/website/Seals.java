package uz.minbar.website;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Shelf;
import uz.minbar.publishing.signing.Signature;
import uz.minbar.publishing.signing.Signing;
import uz.minbar.publishing.signing.Statement;

/** Looks at the signature under a piece before anybody is told that it is the office's word. */
@Component
class Seals {

  private final Signing signing;
  private final Shelf shelf;

  Seals(Signing signing, Shelf shelf) {
    this.signing = signing;
    this.shelf = shelf;
  }

  /**
   * What is said of a piece that stands in the press centre. One that was published before there
   * were signatures has none, and is ours all the same.
   */
  Verdict of(Placement piece) {
    return signing
        .find(piece.material(), piece.language(), piece.version())
        .map(signature -> of(piece, signature))
        .orElseGet(() -> Verdict.of(Verdict.Answer.OURS, piece, null));
  }

  /** What is said of the text that bears this code; empty where no text of ours does. */
  Optional<Verdict> byCode(String code) {
    return Signing.isCode(code)
        ? signing
            .find(code)
            .flatMap(
                signature ->
                    shelf
                        .piece(signature.material(), signature.language())
                        .map(piece -> of(piece, signature)))
        : Optional.empty();
  }

  private Verdict of(Placement piece, Signature signature) {
    var seal = new Verdict.Seal(Signing.shown(signature.code()), signature.at());
    if (!signing.holds(signature)) {
      return Verdict.of(Verdict.Answer.BROKEN, piece, seal);
    }
    boolean same = Statement.speaksOf(signature.statement(), words(piece));
    return Verdict.of(
        same
            ? Verdict.Answer.OURS
            : signature.version() == piece.version()
                ? Verdict.Answer.BROKEN
                : Verdict.Answer.CORRECTED,
        piece,
        seal);
  }

  private static String words(Placement piece) {
    return Statement.words(piece.headline(), piece.lead(), piece.body());
  }
}
