package uz.minbar.newsroom.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A piece of HTML as its words alone, blanks single, that still knows which letter stands where in
 * the HTML, so that words can be put in the place of others and the markup stays.
 */
final class Flat {

  private final Document document;
  private final StringBuilder words = new StringBuilder();
  private final List<Place> places = new ArrayList<>();

  /** A letter in the HTML; a blank between two blocks stands nowhere. */
  private record Place(TextNode node, int at) {}

  private static final Place NOWHERE = new Place(new TextNode(""), -1);

  private Flat(Document document) {
    this.document = document;
  }

  static Flat of(String html) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    var flat = new Flat(document);
    document
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                  flat.add(text);
                } else if (node instanceof Element block
                    && (block.isBlock() || block.normalName().equals("br"))) {
                  flat.blank(NOWHERE);
                }
              }
            });
    flat.trim();
    return flat;
  }

  /** Words as they would stand here: blanks single, none at the ends. */
  static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
  }

  String words() {
    return words.toString();
  }

  /** The HTML with other words there; empty where the place reaches over more than one block. */
  Optional<String> with(int from, int to, String instead) {
    for (int at = from; at < to; at++) {
      if (places.get(at) == NOWHERE) {
        return Optional.empty();
      }
    }
    // From the end, so that places before stay true.
    for (int at = to - 1; at >= from; at--) {
      var place = places.get(at);
      String text = place.node().getWholeText();
      String put = at == from ? instead : "";
      place.node().text(text.substring(0, place.at()) + put + text.substring(end(at, to, text)));
    }
    return Optional.of(document.body().html());
  }

  /** Where that letter ends within the passage; blanks that became one go together. */
  private int end(int at, int to, String text) {
    if (at == to - 1) {
      return places.get(at).at() + 1;
    }
    var next = places.get(at + 1);
    return next.node() == places.get(at).node() ? next.at() : text.length();
  }

  private void add(TextNode node) {
    String text = node.getWholeText();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (isBlank(letter)) {
        blank(new Place(node, at));
      } else {
        words.append(letter);
        places.add(new Place(node, at));
      }
    }
  }

  private void blank(Place place) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
      places.add(place);
    } else if (!words.isEmpty() && place == NOWHERE) {
      places.set(places.size() - 1, NOWHERE);
    }
  }

  private void trim() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
      places.removeLast();
    }
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u200b';
  }
}
