package uz.minbar.website;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** An element of a feed or map in the making. */
final class Xml {

  /** What XML 1.0 cannot hold in any writing. */
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Document document;
  private final Element element;

  /** The root of a new document. */
  Xml(String root) {
    // Without its own parser jsoup would write all names in small letters, as HTML has them.
    document = new Document("").parser(Parser.xmlParser());
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    element = document.appendElement(root);
  }

  private Xml(Document document, Element element) {
    this.document = document;
    this.element = element;
  }

  /** Puts an element below this one. */
  Xml add(String name) {
    return new Xml(document, element.appendElement(name));
  }

  Xml add(String name, String text) {
    var child = add(name);
    child.element.text(UNSPEAKABLE.matcher(text).replaceAll(""));
    return child;
  }

  Xml attr(String name, String value) {
    element.attr(name, value);
    return this;
  }

  /** The whole document. */
  String written() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
  }
}
