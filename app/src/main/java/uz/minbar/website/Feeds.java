package uz.minbar.website;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Json;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Placement;

/** The newest pieces for feed readers, with their whole text. */
@Service
public class Feeds {

  private final Json json;

  Feeds(Json json) {
    this.json = json;
  }

  /** What a feed says of itself: where it stands, whose it is. */
  public record Head(String base, String self, String title, Language language) {}

  public String rss(Head head, List<Placement> pieces) {
    var document = xml();
    var rss =
        document
            .appendElement("rss")
            .attr("version", "2.0")
            .attr("xmlns:atom", "http://www.w3.org/2005/Atom")
            .attr("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    var channel = rss.appendElement("channel");
    text(channel, "title", head.title());
    text(channel, "link", head.base() + "/" + head.language().prefix() + "/");
    text(channel, "description", head.title());
    text(channel, "language", head.language().tag());
    channel
        .appendElement("atom:link")
        .attr("href", head.self())
        .attr("rel", "self")
        .attr("type", "application/rss+xml");
    for (var piece : pieces) {
      var item = channel.appendElement("item");
      text(item, "title", piece.headline());
      text(item, "link", head.base() + piece.path());
      text(item, "guid", head.base() + piece.path()).attr("isPermaLink", "true");
      text(
          item,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              piece.publishedAt().atOffset(ZoneOffset.UTC)));
      text(item, "description", piece.lead().isEmpty() ? piece.headline() : piece.lead());
      text(item, "content:encoded", absolute(head, piece.body()));
    }
    return written(document);
  }

  public String atom(Head head, List<Placement> pieces) {
    var document = xml();
    var feed =
        document
            .appendElement("feed")
            .attr("xmlns", "http://www.w3.org/2005/Atom")
            .attr("xml:lang", head.language().tag());
    text(feed, "title", head.title());
    text(feed, "id", head.self());
    feed.appendElement("link").attr("rel", "self").attr("href", head.self());
    feed.appendElement("link")
        .attr("rel", "alternate")
        .attr("href", head.base() + "/" + head.language().prefix() + "/");
    text(feed.appendElement("author"), "name", head.title());
    text(
        feed,
        "updated",
        pieces.isEmpty() ? "1970-01-01T00:00:00Z" : pieces.getFirst().publishedAt().toString());
    for (var piece : pieces) {
      var entry = feed.appendElement("entry");
      text(entry, "title", piece.headline());
      text(entry, "id", head.base() + piece.path());
      entry.appendElement("link").attr("href", head.base() + piece.path());
      text(entry, "published", piece.publishedAt().toString());
      var corrected = piece.correctedAt();
      text(entry, "updated", (corrected == null ? piece.publishedAt() : corrected).toString());
      if (!piece.lead().isEmpty()) {
        text(entry, "summary", piece.lead());
      }
      text(entry, "content", absolute(head, piece.body())).attr("type", "html");
    }
    return written(document);
  }

  public String json(Head head, List<Placement> pieces) {
    var feed = new LinkedHashMap<String, Object>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", head.title());
    feed.put("home_page_url", head.base() + "/" + head.language().prefix() + "/");
    feed.put("feed_url", head.self());
    feed.put("language", head.language().tag());
    feed.put("items", pieces.stream().map(piece -> item(head, piece)).toList());
    return json.write((Object) feed);
  }

  private static Map<String, Object> item(Head head, Placement piece) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", head.base() + piece.path());
    item.put("url", head.base() + piece.path());
    item.put("title", piece.headline());
    item.put("summary", piece.lead());
    item.put("content_html", absolute(head, piece.body()));
    item.put("date_published", piece.publishedAt().toString());
    var corrected = piece.correctedAt();
    if (corrected != null) {
      item.put("date_modified", corrected.toString());
    }
    return item;
  }

  /** Feed readers know no base: our own files get their whole address. */
  private static String absolute(Head head, String body) {
    return body.replace("src=\"/files/", "src=\"" + head.base() + "/files/");
  }

  static Document xml() {
    var document = new Document("");
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document;
  }

  static Element text(Element parent, String name, String value) {
    return parent.appendElement(name).text(value);
  }

  static String written(Document document) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
  }
}
