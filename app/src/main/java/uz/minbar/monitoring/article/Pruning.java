package uz.minbar.monitoring.article;

import java.util.List;
import java.util.function.Predicate;

/** Takes away what is surely none of the article, and counts what is left. */
final class Pruning {

  /** So much prose makes a part with a doubtful name worth keeping, in characters. */
  private static final int MUCH = 300;

  /** A page with less prose beside a part has its article in that part, whatever its name. */
  private static final int TOO_LITTLE = 250;

  private final List<Part> parts;
  private final List<Line> lines;

  Pruning(Outline outline) {
    this.parts = outline.parts();
    this.lines = outline.lines();
  }

  /**
   * @param strict whether names count; hidden parts and readers' words never stay
   */
  void prune(boolean strict) {
    parts.forEach(part -> part.dropped = false);
    // What nobody sees and what readers wrote is no measure for what the page's own names are
    // worth.
    drop(part -> part.verdict.compareTo(Names.Verdict.COMMENT) >= 0, strict);
    drop(part -> true, strict);
    count();
  }

  private void drop(Predicate<Part> which, boolean strict) {
    count();
    int whole = parts.getFirst().prose;
    for (int number = 1; number < parts.size(); number++) {
      var part = parts.get(number);
      if (!part.dropped && which.test(part) && isForeign(part, whole, strict)) {
        for (; number < part.end; number++) {
          parts.get(number).dropped = true;
        }
        number--;
      }
    }
  }

  private static boolean isForeign(Part part, int whole, boolean strict) {
    int rest = whole - part.prose;
    boolean isAll = part.prose > 0 && (rest < TOO_LITTLE || rest < whole * 0.25);
    return switch (part.verdict) {
      case NONE -> false;
      case WEAK -> strict && part.prose < MUCH && !isAll;
      case STRONG -> strict && !isAll;
      case COMMENT -> !(part.prose > 0 && rest < TOO_LITTLE);
      case NEVER -> !isAll;
    };
  }

  /** Sums of the living lines, from the innermost part outwards. */
  void count() {
    for (var part : parts) {
      part.chars = 0;
      part.linkChars = 0;
      part.prose = 0;
      part.lines = 0;
      part.teasers = 0;
    }
    for (var line : lines) {
      if (!line.owner().dropped) {
        line.owner().chars += line.chars();
        line.owner().linkChars += line.linkChars();
        line.owner().prose += line.prose();
        line.owner().lines++;
        line.owner().teasers += line.isHeading() && line.linkShare() > 0.7 ? 1 : 0;
      }
    }
    for (int number = parts.size() - 1; number > 0; number--) {
      var part = parts.get(number);
      var parent = part.parent;
      if (parent != null) {
        parent.chars += part.chars;
        parent.linkChars += part.linkChars;
        parent.prose += part.prose;
        parent.lines += part.lines;
        parent.teasers += part.teasers;
      }
    }
  }
}
