package uz.minbar.monitoring.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page in one walk: its parts in their order, and its lines. */
final class Outline {

  private static final Set<String> NO_TEXT =
      Names.words(
          """
          script style noscript template iframe svg math object embed audio video canvas map head
          select input textarea button datalist progress meter dialog figcaption amp-ad
          amp-sidebar amp-social-share amp-consent title link meta menu
          """);
  private static final Set<String> INLINE =
      Names.words(
          """
          a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q
          rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:place blink
          picture
          """);

  /** A page of more is a bomb or a catalogue; what follows is not read. */
  static final int MOST_PARTS = 120_000;

  private final List<Part> parts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Names names;

  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int strongChars;
  private int inLinks;
  private int inStrong;
  private Part block;

  private Outline(Element body, Names names) {
    this.names = names;
    this.block = new Part(body, 0, null, Names.Verdict.NONE);
    parts.add(block);
  }

  static Outline of(Element body) {
    var outline = new Outline(body, new Names());
    outline.walk(body);
    return outline;
  }

  List<Part> parts() {
    return parts;
  }

  List<Line> lines() {
    return lines;
  }

  private record Picture(Part owner, Element element) {}

  /** Those that stand in a part and were not dropped with what is around them. */
  List<Element> pictures(Part in) {
    return pictures.stream()
        .filter(picture -> in.holds(picture.owner()) && !picture.owner().dropped)
        .map(Picture::element)
        .toList();
  }

  /** Down and up by the nodes' own links: no stack, however deep the page. */
  private void walk(Element body) {
    Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
    while (node != null && parts.size() < MOST_PARTS) {
      if (enter(node) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (node != null && node != body && node.nextSibling() == null) {
        node = node.parent();
        if (node != body && node instanceof Element left) {
          leave(left);
        }
      }
      node = node == null || node == body ? null : node.nextSibling();
    }
    breakLine();
    for (Part open = block; open != null; open = open.parent) {
      open.end = parts.size();
    }
  }

  /** Whether what is in it is worth a look; an element entered without children is left at once. */
  private boolean enter(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    if (tag.equals("br") || tag.equals("hr")) {
      breakLine();
      return false;
    }
    if (tag.equals("img") || tag.equals("amp-img")) {
      pictures.add(new Picture(block, element));
      return false;
    }
    if (NO_TEXT.contains(tag)) {
      return false;
    }
    if (INLINE.contains(tag)) {
      return element.childNodeSize() > 0 && enterInline(element, tag);
    }
    breakLine();
    if (element.childNodeSize() == 0) {
      return false;
    }
    block.blocks++;
    block = new Part(element, parts.size(), block, names.verdict(element));
    parts.add(block);
    return true;
  }

  private boolean enterInline(Element element, String tag) {
    var verdict = names.verdict(element);
    boolean struck =
        switch (verdict) {
          case NONE -> false;
          case NEVER, COMMENT -> true;
          // In the midst of a sentence a name means little: a link of the text is called so, too.
          case WEAK, STRONG -> !tag.equals("time") && isAlone(element);
        };
    if (struck) {
      return false;
    }
    inLinks += tag.equals("a") ? 1 : 0;
    inStrong += isStrong(tag) ? 1 : 0;
    return true;
  }

  /** Whether nothing goes on in it, before it or behind it. */
  private boolean isAlone(Element element) {
    boolean begins = text.isEmpty() || ".!?\"»”".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean ends = !(element.nextSibling() instanceof TextNode words) || words.isBlank();
    return begins
        && (ends || element.text().chars().noneMatch(Character::isLetter))
        && element.selectFirst("p, div, br") == null;
  }

  private static boolean isStrong(String tag) {
    return tag.equals("b") || tag.equals("strong");
  }

  private void leave(Element element) {
    String tag = element.normalName();
    if (INLINE.contains(tag)) {
      inLinks -= tag.equals("a") ? 1 : 0;
      inStrong -= isStrong(tag) ? 1 : 0;
      return;
    }
    breakLine();
    block.end = parts.size();
    block = block.parent == null ? block : block.parent;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      if (sign == '\n' && block.tag.equals("pre")) {
        breakLine();
      } else if (Plain.isSpace(sign)) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
          count();
        }
      } else if (Plain.isSeen(words, i)) {
        text.append(sign);
        count();
      }
    }
  }

  private void count() {
    linkChars += inLinks > 0 ? 1 : 0;
    strongChars += inStrong > 0 ? 1 : 0;
  }

  private void breakLine() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      int solid = line.length();
      lines.add(new Line(block, line, Math.min(linkChars, solid), strongChars * 10 >= solid * 8));
      block.ownLines++;
    }
    text.setLength(0);
    linkChars = 0;
    strongChars = 0;
  }
}
