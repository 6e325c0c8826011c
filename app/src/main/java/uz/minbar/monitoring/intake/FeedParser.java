package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x to 2.0, RDF and Atom 0.3 and 1.0, however broken. The parser knows neither
 * document types nor entities of a file's own, so no bomb goes off; JSON Feed is read by {@link
 * JsonFeed}.
 */
final class FeedParser {

  private static final int MOST_ENTRIES = 500;

  private final Instant now;
  private final URI address;

  private FeedParser(URI address, Instant now) {
    this.address = address;
    this.now = now;
  }

  /**
   * @throws NoFeed where it is none
   */
  static ParsedFeed parse(byte[] body, String contentType, URI address, Instant now) throws NoFeed {
    if (body.length == 0) {
      throw new NoFeed("monitoring.fault.emptyBody");
    }
    String text = Decoding.text(body, contentType);
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonFeed.parse(start, address, now);
    }
    return new FeedParser(address, now).xml(text);
  }

  private ParsedFeed xml(String text) throws NoFeed {
    var document = Jsoup.parse(text, address.toString(), Parser.xmlParser());
    var channel = document.selectFirst("rss > channel, channel");
    var atom = document.selectFirst("feed");
    var rdf = document.selectFirst("rdf|RDF, RDF");
    if (atom != null) {
      return new ParsedFeed(
          Words.title(value(atom, "title")), null, entries(children(atom, "entry")));
    }
    if (channel == null && rdf == null) {
      boolean page = document.selectFirst("html, body, head") != null;
      throw new NoFeed(page ? "monitoring.fault.pageNotFeed" : "monitoring.fault.noFeed");
    }
    var items = new ArrayList<Element>();
    Stream.of(channel, rdf)
        .filter(Objects::nonNull)
        .forEach(parent -> items.addAll(children(parent, "item")));
    if (items.isEmpty()) {
      items.addAll(document.select("item"));
    }
    return new ParsedFeed(
        channel == null ? "" : Words.title(value(channel, "title")),
        channel == null ? null : ttl(channel),
        entries(items));
  }

  private List<Entry> entries(List<Element> elements) {
    var entries = new ArrayList<Entry>();
    for (var element : elements) {
      if (entries.size() < MOST_ENTRIES) {
        var entry = entry(element);
        if (!entry.title().isEmpty() || !entry.text().isEmpty()) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private Entry entry(Element element) {
    String link = link(element);
    String text =
        longest(
            element,
            "content:encoded",
            "content",
            "description",
            "summary",
            "yandex:full-text",
            "media:description");
    String title = Words.title(value(element, "title"));
    String guid = first(element, "guid", "id");
    if (title.isEmpty()) {
      title = Words.cut(text.lines().findFirst().orElse(""), 160);
    }
    String name = guid.isEmpty() ? (link.isEmpty() ? Words.hash(title, text) : link) : guid;
    return new Entry(
        Words.cut(Words.clean(name), 1000),
        link,
        title,
        text,
        Words.title(author(element)),
        time(element));
  }

  private @Nullable Instant time(Element element) {
    return Stream.of("pubDate", "published", "dc:date", "date", "issued", "updated", "modified")
        .map(name -> value(element, name))
        .filter(value -> !value.isBlank())
        .map(value -> FeedTimes.parse(value, now))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String link(Element element) {
    var links = children(element, "link");
    String atom =
        links.stream()
            .filter(link -> link.hasAttr("href"))
            .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
            .map(link -> link.attr("href"))
            .findFirst()
            .orElse("");
    String plain =
        links.stream().map(Element::text).filter(text -> !text.isBlank()).findFirst().orElse("");
    var guid = children(element, "guid").stream().findFirst();
    String permanent =
        guid.filter(one -> !one.attr("isPermaLink").equalsIgnoreCase("false"))
            .map(Element::text)
            .filter(text -> text.startsWith("http"))
            .orElse("");
    String found = !atom.isEmpty() ? atom : !plain.isEmpty() ? plain : permanent;
    if (found.isEmpty()) {
      found = element.attr("rdf:about");
    }
    return absolute(element, found);
  }

  private String absolute(Element element, String link) {
    return resolve(base(element), link);
  }

  /** The nearest xml:base, or the feed's own address. */
  private URI base(Element element) {
    for (var at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:base")) {
        try {
          return address.resolve(at.attr("xml:base").strip());
        } catch (IllegalArgumentException wrong) {
          return address;
        }
      }
    }
    return address;
  }

  static String resolve(URI base, String link) {
    String clean = Words.clean(link).strip().replace(" ", "%20");
    if (clean.isEmpty()) {
      return "";
    }
    try {
      var uri = base.resolve(clean);
      String scheme = uri.getScheme();
      return scheme != null && (scheme.equals("http") || scheme.equals("https"))
          ? Words.cut(uri.toString(), 2000)
          : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String author(Element element) {
    for (var author : children(element, "author")) {
      String name = value(author, "name");
      return name.isEmpty() ? author.text() : name;
    }
    return value(element, "dc:creator");
  }

  private static @Nullable Duration ttl(Element channel) {
    try {
      String minutes = value(channel, "ttl").strip();
      return minutes.isEmpty()
          ? null
          : Duration.ofMinutes(Math.clamp(Long.parseLong(minutes), 0, 1440));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String longest(Element element, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> children(element, name).stream())
        .map(FeedParser::words)
        .reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  private static String words(Element element) {
    boolean markup = element.attr("type").equals("xhtml") || !element.children().isEmpty();
    return Words.ofHtml(markup ? element.html() : element.wholeText());
  }

  private static String first(Element element, String... names) {
    return Arrays.stream(names)
        .map(name -> value(element, name).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String value(Element element, String name) {
    var found = children(element, name);
    return found.isEmpty() ? "" : found.getFirst().wholeText();
  }

  /** Children of that name, with the capitals of the feed or without. */
  private static List<Element> children(Element element, String name) {
    return element.children().stream()
        .filter(child -> child.tagName().equalsIgnoreCase(name))
        .toList();
  }
}
