package uz.minbar.publishing.newsletter;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The form of a letter: HTML whose style stands in it, as mail programs read no style sheets, and
 * the same in plain words. Nothing in it is fetched from anywhere: no pictures, and so nobody
 * learns who has read it.
 */
final class LetterForm {

  /** Stands where each letter has the link by which its reader leaves. */
  static final String LEAVE = "\uE000";

  private static final String TEXT = "color:#1c2529;font:17px/1.55 Georgia,'Times New Roman',serif";
  private static final String SMALL = "color:#56646b;font:14px/1.5 Arial,Helvetica,sans-serif";

  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("h2", "font-size:21px;line-height:1.3;margin:26px 0 8px"),
          Map.entry("h3", "font-size:18px;line-height:1.3;margin:22px 0 8px"),
          Map.entry("h4", "font-size:17px;line-height:1.3;margin:18px 0 8px"),
          Map.entry("p", "margin:0 0 14px"),
          Map.entry("ul", "margin:0 0 14px;padding-left:24px"),
          Map.entry("ol", "margin:0 0 14px;padding-left:24px"),
          Map.entry(
              "blockquote", "margin:0 0 14px;padding-left:14px;border-left:3px solid #0e7c86"),
          Map.entry("table", "border-collapse:collapse;margin:0 0 14px"),
          Map.entry("th", "border:1px solid #c5ced2;padding:5px 9px;text-align:left"),
          Map.entry("td", "border:1px solid #c5ced2;padding:5px 9px;text-align:left"),
          Map.entry("a", "color:#0b636b"));

  private LetterForm() {}

  /**
   * What stands in a letter.
   *
   * @param notice what is to be said before everything, "" for nothing
   * @param body clean HTML
   * @param page where the same stands; "" where it stands nowhere
   * @param more the words of the link to that page
   * @param office who writes
   * @param why why the reader gets this letter
   * @param leave the words of the link by which she leaves
   */
  record Content(
      String language,
      String notice,
      String headline,
      String lead,
      String body,
      String page,
      String more,
      String office,
      String why,
      String leave) {

    /** No word of the office may be taken for the place of the link. */
    Content {
      notice = notice.replace(LEAVE, "");
      headline = headline.replace(LEAVE, "");
      lead = lead.replace(LEAVE, "");
      body = body.replace(LEAVE, "");
    }
  }

  static String html(Content content, String base) {
    var document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.body().parents().attr("lang", content.language());
    document.head().appendElement("meta").attr("charset", "utf-8");
    document.title(content.headline());
    var body = document.body().attr("style", "margin:0;padding:0;background:#f4f6f6");
    var sheet =
        body.appendElement("div")
            .attr("style", "max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff");
    var article = sheet.appendElement("div").attr("style", TEXT);
    if (!content.notice().isEmpty()) {
      article
          .appendElement("p")
          .attr("style", "margin:0 0 18px;padding:10px 14px;background:#fdf3dc")
          .text(content.notice());
    }
    article
        .appendElement("h1")
        .attr("style", "font-size:26px;line-height:1.25;margin:0 0 12px")
        .text(content.headline());
    if (!content.lead().isEmpty()) {
      article
          .appendElement("p")
          .attr("style", "font-weight:bold;margin:0 0 14px")
          .text(content.lead());
    }
    article.appendChildren(List.copyOf(styled(content.body(), base).childNodes()));
    if (!content.page().isEmpty()) {
      link(
          article.appendElement("p").attr("style", "margin:18px 0"),
          content.page(),
          content.more());
    }
    foot(sheet, content);
    return "<!doctype html>\n" + document.outerHtml();
  }

  private static void foot(Element sheet, Content content) {
    var foot =
        sheet
            .appendElement("div")
            .attr(
                "style", SMALL + ";margin-top:28px;padding-top:14px;border-top:1px solid #c5ced2");
    foot.appendElement("p").attr("style", "margin:0 0 6px").text(content.office());
    foot.appendElement("p").attr("style", "margin:0 0 6px").text(content.why());
    link(foot.appendElement("p").attr("style", "margin:0"), LEAVE, content.leave());
  }

  private static void link(Element paragraph, String address, String words) {
    paragraph.appendElement("a").attr("href", address).attr("style", "color:#0b636b").text(words);
  }

  private static Element styled(String html, String base) {
    var body = Jsoup.parseBodyFragment(html, base + "/").body();
    body.select("img, figure:not(:has(figcaption))").remove();
    for (var link : body.select("a[href]")) {
      link.attr("href", link.absUrl("href"));
    }
    STYLES.forEach((tag, style) -> body.select(tag).attr("style", style));
    return body;
  }

  static String text(Content content, String base) {
    var out = new StringBuilder();
    block(out, content.notice());
    block(out, content.headline());
    block(out, content.lead());
    block(out, plain(content.body(), base));
    if (!content.page().isEmpty()) {
      block(out, content.more() + ": " + content.page());
    }
    // RFC 3676: below it stands what is no part of the letter itself.
    block(out, "-- \n" + content.office() + "\n" + content.why());
    return out.toString().strip() + "\n" + content.leave() + ": " + LEAVE + "\n";
  }

  private static void block(StringBuilder out, String text) {
    if (!text.isBlank()) {
      out.append(text).append("\n\n");
    }
  }

  private static String plain(String html, String base) {
    var words = new Plain();
    styled(html, base).traverse(words);
    return words
        .out
        .toString()
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Writes down words, with line breaks between blocks and addresses after links. */
  private static final class Plain implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText().replaceAll("\\s+", " ");
        out.append(endsLine() ? words.stripLeading() : words);
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> out.append('\n');
          case "hr" -> out.append("\n\n* * *\n\n");
          case "li" -> out.append(endsLine() ? "" : "\n").append(mark(element));
          case "td", "th" -> out.append(element.previousElementSibling() == null ? "" : " | ");
          case "tr" -> out.append(endsLine() ? "" : "\n");
          case "p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "figure" ->
              out.append(begins(element) ? "" : "\n\n");
          default -> {}
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        switch (element.normalName()) {
          case "a" -> {
            String address = element.attr("href");
            if (!address.isEmpty() && !element.text().equals(address)) {
              out.append(" (").append(address).append(')');
            }
          }
          case "p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "figure" ->
              out.append("\n\n");
          default -> {}
        }
      }
    }

    private static String mark(Element item) {
      var list = item.parent();
      return list != null && list.normalName().equals("ol")
          ? item.elementSiblingIndex() + 1 + ". "
          : "• ";
    }

    private boolean endsLine() {
      return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    /** Whether it stands right behind the mark of its line. */
    private static boolean begins(Element element) {
      var parent = element.parent();
      return parent != null
          && parent.normalName().equals("li")
          && element.elementSiblingIndex() == 0;
    }
  }
}
