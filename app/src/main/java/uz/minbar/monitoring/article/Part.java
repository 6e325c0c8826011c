package uz.minbar.monitoring.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page that may hold text. Parts are numbered in the order of the page, so that
 * all that lies in a part is a range of numbers: nothing here needs recursion, however deep a page.
 */
final class Part {

  final Element element;
  final String tag;
  final int number;
  final @Nullable Part parent;
  final int depth;
  final Names.Verdict verdict;

  /** The number after the last part in this one. */
  int end;

  /** Characters of its living lines, with all parts in it; those in links; those of prose. */
  int chars;

  int linkChars;
  int prose;

  /** Its living headings that are links: each stands over a piece of another article. */
  int teasers;

  /** Its living lines, with all parts in it. */
  int lines;

  /** Lines that stand in it directly; blocks that do. */
  int ownLines;

  int blocks;
  double score;
  boolean dropped;

  Part(Element element, int number, @Nullable Part parent, Names.Verdict verdict) {
    this.element = element;
    this.tag = element.normalName();
    this.number = number;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.verdict = verdict;
  }

  boolean holds(Part other) {
    return other.number >= number && other.number < end;
  }

  boolean is(String... tags) {
    for (String one : tags) {
      if (tag.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** The share of its characters that are links; 0 where it has none. */
  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
