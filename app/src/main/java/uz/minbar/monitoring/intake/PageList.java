package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that lists articles. An article is known by its address, so dates, views and banners
 * that change around it are no change.
 */
final class PageList {

  private static final int MOST = 200;

  /** Shorter words beside a link are the name of a section or "more". */
  private static final int TELLING = 15;

  /** How far above its link the time of an article may stand. */
  private static final int CARD = 4;

  private final Document document;
  private final URI address;

  PageList(String html, URI address) {
    this.document = Jsoup.parse(html, address.toString());
    this.address = address;
  }

  /**
   * @param region the part that holds the list; "" takes the likeliest
   * @throws NoFeed where the page has no such part, or none that looks like a list of articles
   */
  static ParsedFeed parse(byte[] body, String contentType, URI address, String region, Instant now)
      throws NoFeed {
    if (body.length == 0) {
      throw new NoFeed("monitoring.fault.emptyBody");
    }
    var page = new PageList(Decoding.text(body, contentType), address);
    var entries = new ArrayList<Entry>();
    for (var link : page.links(page.chosen(region)).values()) {
      if (entries.size() < MOST) {
        entries.add(
            new Entry(
                Words.canonical(link.address()),
                link.address(),
                link.title(),
                "",
                "",
                page.time(link.element(), now)));
      }
    }
    return new ParsedFeed(Words.title(page.document.title()), null, entries);
  }

  private List<Element> chosen(String region) throws NoFeed {
    if (region.isEmpty()) {
      var likeliest = new Regions(this).ranked();
      if (likeliest.isEmpty()) {
        throw new NoFeed("monitoring.fault.noList");
      }
      return List.of(likeliest.getFirst());
    }
    try {
      var found = document.select(region);
      if (found.isEmpty()) {
        throw new NoFeed("monitoring.fault.noRegion");
      }
      return found;
    } catch (Selector.SelectorParseException e) {
      throw new NoFeed("monitoring.fault.noRegion");
    }
  }

  Document document() {
    return document;
  }

  /** A link to an article, with the element that says most about it. */
  record Link(String address, String title, Element element) {}

  /** Links to articles by their one address; of several links to one the one with most words. */
  Map<String, Link> links(List<Element> regions) {
    var links = new LinkedHashMap<String, Link>();
    for (var region : regions) {
      for (var element : region.select("a[href]")) {
        var link = link(element);
        if (link != null) {
          links.merge(
              Words.canonical(link.address()),
              link,
              (one, other) -> other.title().length() > one.title().length() ? other : one);
        }
      }
    }
    return links;
  }

  private @Nullable Link link(Element element) {
    String to = FeedParser.resolve(address, element.attr("href").replaceFirst("#.*$", ""));
    if (to.isEmpty()
        || !Links.sameSite(address, URI.create(to))
        || Words.canonical(to).equals(Words.canonical(address.toString()))) {
      return null;
    }
    String title = title(element);
    return title.length() >= TELLING && title.contains(" ") ? new Link(to, title, element) : null;
  }

  /** The headline of a card that is one large link, without the date and the views beside it. */
  private static String title(Element element) {
    var headline = element.selectFirst("h1, h2, h3, h4, h5, h6, [class*=title], [itemprop=name]");
    if (headline != null && headline.text().length() >= TELLING) {
      return Words.title(headline.text());
    }
    if (element.selectFirst("time, [class*=date], [class*=view], [class*=count]") == null) {
      return Words.title(element.text());
    }
    var words = element.clone();
    words.select("time, [class*=date], [class*=view], [class*=count]").remove();
    return Words.title(words.text());
  }

  /** As the card of the article says, which ends where another article's begins. */
  private @Nullable Instant time(Element link, Instant now) {
    Element at = link;
    for (int i = 0; i < CARD && at != null && links(List.of(at)).size() < 2; i++) {
      var times = at.select("time[datetime]");
      if (!times.isEmpty()) {
        return FeedTimes.parse(times.getFirst().attr("datetime"), now);
      }
      at = at.parent();
    }
    return null;
  }
}
