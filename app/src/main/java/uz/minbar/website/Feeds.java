package uz.minbar.website;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;
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

  /**
   * What a feed says of itself.
   *
   * @param base where the press centre stands
   * @param self the feed's own address
   * @param office who speaks
   * @param machine what readers are told of a text that only a machine has made
   * @param changedAt when anything in it last came, changed or went
   */
  public record Head(
      String base,
      String self,
      String title,
      String about,
      String office,
      String machine,
      Language language,
      Instant changedAt) {

    String home() {
      return base + "/" + language.prefix() + "/";
    }
  }

  public String rss(Head head, List<Teaser> pieces) {
    var rss =
        new Xml("rss")
            .attr("version", "2.0")
            .attr("xmlns:atom", "http://www.w3.org/2005/Atom")
            .attr("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
            .attr("xmlns:media", "http://search.yahoo.com/mrss/");
    var channel = rss.add("channel");
    channel.add("title", head.title());
    channel.add("link", head.home());
    channel.add("description", head.about());
    channel.add("language", head.language().tag());
    channel.add("lastBuildDate", mailDate(head.changedAt()));
    channel.add("ttl", "15");
    channel
        .add("atom:link")
        .attr("href", head.self())
        .attr("rel", "self")
        .attr("type", "application/rss+xml");
    for (var teaser : pieces) {
      var piece = teaser.piece();
      var item = channel.add("item");
      item.add("title", piece.headline());
      item.add("link", head.base() + piece.path());
      item.add("guid", id(piece)).attr("isPermaLink", "false");
      item.add("pubDate", mailDate(piece.publishedAt()));
      item.add("description", about(piece));
      item.add("content:encoded", whole(head, piece));
      var picture = teaser.picture();
      if (picture != null) {
        var large = picture.atLeast(1280);
        var media = item.add("media:content").attr("url", head.base() + large.address());
        media.attr("medium", "image").attr("type", "image/jpeg");
        media.attr("width", "" + large.width()).attr("height", "" + large.height());
        media.add("media:description", picture.alt().best(piece.language()));
      }
    }
    return rss.written();
  }

  public String atom(Head head, List<Teaser> pieces) {
    var feed =
        new Xml("feed")
            .attr("xmlns", "http://www.w3.org/2005/Atom")
            .attr("xml:lang", head.language().tag());
    feed.add("title", head.title());
    feed.add("subtitle", head.about());
    feed.add("id", head.self());
    feed.add("link").attr("rel", "self").attr("href", head.self());
    feed.add("link").attr("rel", "alternate").attr("type", "text/html").attr("href", head.home());
    feed.add("author").add("name", head.office());
    feed.add("updated", moment(head.changedAt()));
    for (var teaser : pieces) {
      var piece = teaser.piece();
      var entry = feed.add("entry");
      entry.add("title", piece.headline());
      entry.add("id", id(piece));
      entry.add("link").attr("rel", "alternate").attr("href", head.base() + piece.path());
      entry.add("published", moment(piece.publishedAt()));
      entry.add("updated", moment(piece.changedAt()));
      entry.add("summary", about(piece));
      entry.add("content", whole(head, piece)).attr("type", "html");
      var picture = teaser.picture();
      if (picture != null) {
        entry
            .add("link")
            .attr("rel", "enclosure")
            .attr("type", "image/jpeg")
            .attr("href", head.base() + picture.atLeast(1280).address());
      }
    }
    return feed.written();
  }

  public String json(Head head, List<Teaser> pieces) {
    var feed = new LinkedHashMap<String, Object>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", head.title());
    feed.put("description", head.about());
    feed.put("home_page_url", head.home());
    feed.put("feed_url", head.self());
    feed.put("language", head.language().tag());
    feed.put("authors", List.of(Map.of("name", head.office(), "url", head.home())));
    feed.put("items", pieces.stream().map(piece -> item(head, piece)).toList());
    return json.write((Object) feed);
  }

  private static Map<String, Object> item(Head head, Teaser teaser) {
    var piece = teaser.piece();
    var item = new LinkedHashMap<String, Object>();
    item.put("id", id(piece));
    item.put("url", head.base() + piece.path());
    item.put("title", piece.headline());
    item.put("summary", about(piece));
    item.put("content_html", whole(head, piece));
    item.put("language", piece.language().tag());
    item.put("date_published", moment(piece.publishedAt()));
    var corrected = piece.correctedAt();
    if (corrected != null) {
      item.put("date_modified", moment(corrected));
    }
    var picture = teaser.picture();
    if (picture != null) {
      item.put("image", head.base() + picture.atLeast(1280).address());
    }
    return item;
  }

  /** Stays when the address of the press centre changes, so that nobody reads a piece twice. */
  private static String id(Placement piece) {
    return "urn:uuid:" + piece.id();
  }

  private static String about(Placement piece) {
    return piece.lead().isEmpty() ? piece.headline() : piece.lead();
  }

  /** Feed readers know no base: our own addresses are written out. */
  private static String whole(Head head, Placement piece) {
    String body =
        piece
            .body()
            .replace("src=\"/", "src=\"" + head.base() + "/")
            .replace("href=\"/", "href=\"" + head.base() + "/");
    return piece.machine()
        ? "<p><em>" + HtmlUtils.htmlEscape(head.machine(), "UTF-8") + "</em></p>" + body
        : body;
  }

  /** Whole seconds: many readers stumble over parts of them. */
  static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String mailDate(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
