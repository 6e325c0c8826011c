package uz.minbar.monitoring.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Of the part that holds the article only the article's own lines. */
final class Editing {

  /** Shorter lines without a full stop before or behind the text are labels. */
  private static final int LABEL = 70;

  /** Names of pieces that make one text together. */
  private static final Pattern PIECE =
      Pattern.compile("(?i)body|content|text|paragraph|block|section|row|part|column|matn");

  /** The share of a text that may stand behind its end. */
  private static final double REST = 0.3;

  /** From so many characters on a line that comes twice is a copy for other screens. */
  private static final int TWICE = 60;

  private final Outline outline;
  private final Part best;
  private final String title;

  private Editing(Outline outline, Part best, String title) {
    this.outline = outline;
    this.best = best;
    this.title = Titles.key(title);
  }

  static List<Line> lines(Outline outline, Part best, String title) {
    return new Editing(outline, best, title).lines();
  }

  private List<Line> lines() {
    var chosen = chosen();
    var kept = new ArrayList<Line>();
    var told = new HashSet<String>();
    for (var line : outline.lines()) {
      if (!line.owner().dropped
          && chosen.stream().anyMatch(part -> part.holds(line.owner()))
          && !isForeign(line)
          && (line.chars() < TWICE || line.owner().is("pre") || told.add(line.text()))) {
        kept.add(line);
      }
    }
    cutOff(kept);
    trimEdges(kept);
    dropHeadings(kept);
    return kept;
  }

  /** The part and those beside it that go on with it; what leads elsewhere is dropped in them. */
  private List<Part> chosen() {
    var chosen = new ArrayList<Part>();
    chosen.add(best);
    var parent = best.parent;
    if (parent != null && !best.is("body")) {
      double least = Math.max(10, best.score * 0.2);
      for (int number = parent.number + 1; number < parent.end; ) {
        var beside = outline.parts().get(number);
        if (beside != best && !beside.dropped && goesOn(beside, least)) {
          chosen.add(beside);
        }
        number = beside.end;
      }
    }
    for (var part : chosen) {
      dropLinks(part);
    }
    return chosen;
  }

  private boolean goesOn(Part beside, double least) {
    if (beside.prose == 0 || beside.linkShare() > 0.3 || beside.teasers > 0) {
      return false;
    }
    String name = best.element.className();
    boolean alike =
        name.equals(beside.element.className())
            && PIECE.matcher(name).find()
            && !best.is("article");
    boolean paragraph = beside.is("p", "blockquote") || beside.lines == 1;
    return paragraph && beside.linkShare() < 0.25
        || alike && beside.tag.equals(best.tag)
        || beside.score >= least && !beside.is("ul", "ol", "table", "form");
  }

  private void dropLinks(Part in) {
    for (int number = in.number + 1; number < in.end; number++) {
      var part = outline.parts().get(number);
      if (!part.dropped && leadsElsewhere(part)) {
        for (; number < part.end; number++) {
          outline.parts().get(number).dropped = true;
        }
        number--;
      }
    }
  }

  private static boolean leadsElsewhere(Part part) {
    double share = part.linkShare();
    return switch (part.tag) {
      case "h2", "h3", "h4", "li", "td", "tr" -> false;
      case "ul", "ol", "dl" -> share > 0.5;
      case "p", "h5", "h6", "dd", "dt", "blockquote" -> share > 0.85;
      default -> share > 0.5 && part.prose < 200;
    };
  }

  private boolean isForeign(Line line) {
    return Phrases.isForeign(line)
        || line.linkShare() > (line.isSentence() ? 0.9 : 0.7) && !mayLink(line)
        || line.owner().is("h1", "h2", "h3") && isTitle(line);
  }

  /** Items of a list; headings of the article itself, above many paragraphs that are not links. */
  private boolean mayLink(Line line) {
    var around = line.owner().parent;
    return line.owner().is("li", "pre")
        || line.owner().is("h2", "h3", "h4") && around != null && around.prose * 2 > best.prose;
  }

  private boolean isTitle(Line line) {
    return !title.isEmpty() && Titles.key(line.text()).equals(title);
  }

  /** Under some headings stand other things, if they stand near the end. */
  private static void cutOff(List<Line> kept) {
    int all = kept.stream().mapToInt(Line::chars).sum();
    int behind = 0;
    for (int at = kept.size() - 1; at > 0 && behind < all * REST; at--) {
      if (Phrases.isEnd(kept.get(at))) {
        kept.subList(at, kept.size()).clear();
      } else {
        behind += kept.get(at).chars();
      }
    }
  }

  /** Before the first sentence and behind the last stand names, times and buttons. */
  private void trimEdges(List<Line> kept) {
    while (!kept.isEmpty() && isEdge(kept.getFirst())) {
      kept.removeFirst();
    }
    while (!kept.isEmpty() && isEdge(kept.getLast())) {
      kept.removeLast();
    }
  }

  private boolean isEdge(Line line) {
    boolean text = line.owner().is("p", "li", "blockquote", "td", "pre", "dd");
    return isTitle(line)
        || line.owner().is("h1")
        || Phrases.isBare(line)
        || !text && !line.isHeading() && line.chars() < LABEL && !line.isSentence();
  }

  /** A heading with nothing below it belonged to what was taken away. */
  private static void dropHeadings(List<Line> kept) {
    for (int at = kept.size() - 1; at >= 0; at--) {
      var line = kept.get(at);
      if (line.isHeading()
          && (at == kept.size() - 1
              || kept.get(at + 1).isHeading()
                  && kept.get(at + 1).owner().tag.compareTo(line.owner().tag) <= 0)) {
        kept.remove(at);
      }
    }
  }
}
