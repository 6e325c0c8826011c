package uz.minbar.reaction;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Puts what must be checked in a text that is used again into brackets: figures, dates and names
 * belong to the earlier case. While a bracket is left, the newsroom sends nothing.
 */
final class Marks {

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}ʻʼ’'-]+";

  /** What stands in brackets already stays; then figures with their words; then names. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<kept>\\[[^\\[\\]]*])"
              + "|\\p{N}+(?:[.,:/–-]\\p{N}+)*(?:\\s?%|-\\p{L}+)?"
              + "|(?<=[\\p{L}\\p{N},;:“«(] [“«(]?)"
              + NAME
              + "(?: "
              + NAME
              + ")*"
              + "|"
              + NAME
              + "(?= (?:mahalla|MFY|koʻcha|qishlo|tuman|shahar|viloyat|махалл|маҳалл|улиц|район))");

  private Marks() {}

  /**
   * @param mark gives a place its words, without the brackets
   * @return HTML in which each place stands in brackets
   */
  static String in(String html, UnaryOperator<String> mark) {
    var body = Jsoup.parseBodyFragment(html).outputSettings(plain()).body();
    body.forEachNode(
        node -> {
          if (node instanceof TextNode text) {
            text.text(marked(text.getWholeText(), mark));
          }
        });
    return body.html();
  }

  private static String marked(String text, UnaryOperator<String> mark) {
    return PLACE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group("kept") != null
                        ? found.group()
                        : "[" + mark.apply(found.group()) + "]"));
  }

  private static Document.OutputSettings plain() {
    return new Document.OutputSettings().prettyPrint(false);
  }
}
