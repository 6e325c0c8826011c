package uz.minbar.monitoring.article;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the article out of any page of news. It throws on no page, however broken. */
public final class Articles {

  /** Longer texts are cut. */
  public static final int MOST_TEXT = 100_000;

  public static final int MOST_PICTURES = 20;

  /** A page of more characters is read up to there only. */
  private static final int MOST_PAGE = 8_000_000;

  /** What lies deeper is laid flat by the parser; no page that a person wrote is so deep. */
  private static final int DEEPEST = 256;

  /** With less the names on a page were misunderstood, and it is read without heeding them. */
  private static final int SHORT = 150;

  private final Document document;
  private final JsonLd told;
  private final Outline outline;
  private final String title;

  /** Where the text was found; null as long as none was. */
  private @Nullable Part place;

  private Articles(String html, String address) {
    String page = html.length() > MOST_PAGE ? html.substring(0, MOST_PAGE) : html;
    this.document = Jsoup.parse(page, address, Parser.htmlParser().setMaxDepth(DEEPEST));
    this.told = JsonLd.of(document);
    this.outline = Outline.of(document.body());
    this.title = Titles.of(document, told, outline.lines());
  }

  /**
   * @param html the page, decoded
   * @param address where it was found; relative addresses in it are resolved against it
   */
  public static Article read(String html, String address) {
    return new Articles(html, address).article();
  }

  private Article article() {
    String text = Plain.cut(Told.text(told.body(), found()), MOST_TEXT);
    return new Article(
        title,
        text,
        Metadata.author(document, told),
        Metadata.published(document, told),
        Metadata.pictures(document, told, pictures(), MOST_PICTURES),
        Metadata.canonical(document));
  }

  private List<String> found() {
    var pruning = new Pruning(outline);
    List<String> lines = List.of();
    for (boolean strict : new boolean[] {true, false}) {
      pruning.prune(strict);
      var best = Scores.best(outline);
      if (best != null) {
        var found = Editing.lines(outline, best, title).stream().map(Line::text).toList();
        if (length(found) > length(lines)) {
          lines = found;
          place = best;
        }
      }
      if (length(lines) >= SHORT) {
        break;
      }
    }
    return lines;
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  private List<Element> pictures() {
    var around = place;
    return around == null ? List.of() : outline.pictures(around);
  }
}
