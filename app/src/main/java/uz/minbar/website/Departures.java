package uz.minbar.website;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Differences.Kind;
import uz.minbar.foundation.web.Differences.Piece;
import uz.uzbektext.script.Fold;

/** Where a text departs from ours, word by word, whatever script or apostrophes it came in. */
final class Departures {

  /** Words around a departure that are shown with it. */
  private static final int AROUND = 6;

  private Departures() {}

  /** A word as it is written, and compared by how it sounds. */
  record Word(String written, String key) {

    Word(String written) {
      this(written, Fold.key(written).replaceAll("[^\\p{L}\\p{N}]+", ""));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Word word && word.key.equals(key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  /** From our text to the other; what ours has before its begin or after its end is left out. */
  static List<Piece> between(List<Word> ours, List<Word> asked) {
    var pieces = new ArrayList<Piece>();
    for (var delta : DiffUtils.diff(ours, asked, true).getDeltas()) {
      switch (delta.getType()) {
        case EQUAL -> add(pieces, Kind.SAME, delta.getTarget().getLines());
        case DELETE -> add(pieces, Kind.REMOVED, delta.getSource().getLines());
        case INSERT -> add(pieces, Kind.ADDED, delta.getTarget().getLines());
        case CHANGE -> {
          add(pieces, Kind.REMOVED, delta.getSource().getLines());
          add(pieces, Kind.ADDED, delta.getTarget().getLines());
        }
      }
    }
    while (!pieces.isEmpty() && pieces.getFirst().kind() == Kind.REMOVED) {
      pieces.removeFirst();
    }
    while (!pieces.isEmpty() && pieces.getLast().kind() == Kind.REMOVED) {
      pieces.removeLast();
    }
    return pieces;
  }

  /** How many words both have. */
  static int common(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() == Kind.SAME)
        .mapToInt(piece -> piece.text().split(" ").length)
        .sum();
  }

  /** The departures with the words next to them; the long stretches between are left out. */
  static List<Piece> shown(List<Piece> pieces) {
    return pieces.stream().map(piece -> piece.kind() == Kind.SAME ? cut(piece) : piece).toList();
  }

  private static Piece cut(Piece same) {
    var words = List.of(same.text().split(" "));
    return words.size() <= 2 * AROUND + 1
        ? same
        : new Piece(
            Kind.SAME,
            String.join(" ", words.subList(0, AROUND))
                + " … "
                + String.join(" ", words.subList(words.size() - AROUND, words.size())));
  }

  private static void add(List<Piece> to, Kind kind, List<Word> words) {
    if (!words.isEmpty()) {
      to.add(new Piece(kind, words.stream().map(Word::written).collect(Collectors.joining(" "))));
    }
  }
}
