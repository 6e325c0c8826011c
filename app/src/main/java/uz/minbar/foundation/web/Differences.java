package uz.minbar.foundation.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What changed from one version to another, word by word. */
public final class Differences {

  private Differences() {}

  /** A stretch of words that stayed, went or came. */
  public record Piece(Kind kind, String text) {}

  /** What became of a stretch. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Compares two plain texts; words are units, punctuation goes with its word. */
  public static List<Piece> between(String before, String after) {
    var generator = DiffRowGenerator.create().build();
    var rows = generator.generateDiffRows(words(before), words(after));
    var pieces = new ArrayList<Piece>();
    for (var row : rows) {
      if (row.getTag() == DiffRow.Tag.EQUAL) {
        add(pieces, Kind.SAME, row.getOldLine());
      } else {
        if (!row.getOldLine().isEmpty()) {
          add(pieces, Kind.REMOVED, row.getOldLine());
        }
        if (!row.getNewLine().isEmpty()) {
          add(pieces, Kind.ADDED, row.getNewLine());
        }
      }
    }
    return pieces;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static void add(List<Piece> pieces, Kind kind, String word) {
    // The generator writes the signs of markup as entities; our templates escape by themselves.
    String plain = word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + " " + plain));
    } else {
      pieces.add(new Piece(kind, plain));
    }
  }
}
