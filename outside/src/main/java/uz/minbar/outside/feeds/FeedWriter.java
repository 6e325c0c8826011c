package uz.minbar.outside.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes feeds in the formats found on the net. */
final class FeedWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String base;
  private final String title;
  private final List<FeedItem> items;
  private final @Nullable Duration ttl;

  FeedWriter(String base, String title, List<FeedItem> items, @Nullable Duration ttl) {
    this.base = base;
    this.title = title;
    this.items = items;
    this.ttl = ttl;
  }

  static String httpDate(Instant instant) {
    return RFC_822.format(instant);
  }

  String write(Feed.Format format, @Nullable String charset) {
    String head = charset == null ? "" : "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n";
    return switch (format) {
      case RSS_091 -> head + rss("0.91", this::item091);
      case RSS_20 -> head + rss("2.0", this::item20);
      case RDF -> head + rdf();
      case ATOM -> head + atom();
      case JSON -> json();
    };
  }

  private String all(Function<FeedItem, String> writer) {
    return items.stream().map(writer).collect(Collectors.joining());
  }

  private String rss(String version, Function<FeedItem, String> writer) {
    return """
    <rss version="%s" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    %s%s%s%s%s</channel></rss>
    """
        .formatted(
            version,
            element("title", title),
            element("link", base + "/"),
            element("description", title),
            ttl == null ? "" : element("ttl", Long.toString(ttl.toMinutes())),
            all(writer));
  }

  private String item091(FeedItem item) {
    return "<item>"
        + element("title", item.title())
        + element("link", link(item))
        + element("description", item.summary())
        + "</item>\n";
  }

  private String item20(FeedItem item) {
    return "<item>"
        + element("title", item.title())
        + element("link", link(item))
        + "<guid isPermaLink=\"false\">"
        + escape(item.id())
        + "</guid>"
        + element("description", item.summary())
        + element("content:encoded", item.content())
        + element("dc:creator", item.author())
        + element("pubDate", date(item, RFC_822))
        + "</item>\n";
  }

  private String rdf() {
    return """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel rdf:about="%s/">%s%s%s</channel>
    %s</rdf:RDF>
    """
        .formatted(
            escape(base),
            element("title", title),
            element("link", base + "/"),
            element("description", title),
            all(this::itemRdf));
  }

  private String itemRdf(FeedItem item) {
    return "<item rdf:about=\""
        + escape(link(item))
        + "\">"
        + element("title", item.title())
        + element("link", link(item))
        + element("description", item.summary())
        + element("content:encoded", item.content())
        + element("dc:creator", item.author())
        + element("dc:date", date(item, DateTimeFormatter.ISO_INSTANT))
        + "</item>\n";
  }

  private String atom() {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom">%s<id>%s/</id>
    <link rel="alternate" type="text/html" href="%s/"/>
    %s</feed>
    """
        .formatted(element("title", title), escape(base), escape(base), all(this::entry));
  }

  private String entry(FeedItem item) {
    String author = item.author();
    String date = date(item, DateTimeFormatter.ISO_INSTANT);
    String content = item.content();
    return "<entry>"
        + element("title", item.title())
        + element("id", item.id())
        + "<link rel=\"alternate\" href=\""
        + escape(link(item))
        + "\"/><summary type=\"html\">"
        + escape(item.summary())
        + "</summary>"
        + (content == null ? "" : "<content type=\"html\">" + escape(content) + "</content>")
        + (author == null ? "" : "<author>" + element("name", author) + "</author>")
        + element("published", date)
        + element("updated", date)
        + "</entry>\n";
  }

  private String json() {
    var entries = new ArrayList<Map<String, Object>>();
    for (var item : items) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("id", item.id());
      entry.put("url", link(item));
      entry.put("title", item.title());
      entry.put("summary", item.summary());
      put(entry, "content_html", item.content());
      put(entry, "date_published", date(item, DateTimeFormatter.ISO_INSTANT));
      String author = item.author();
      if (author != null) {
        entry.put("authors", List.of(Map.of("name", author)));
      }
      entries.add(entry);
    }
    return JSON.writeValueAsString(
        Map.of(
            "version",
            "https://jsonfeed.org/version/1.1",
            "title",
            title,
            "home_page_url",
            base + "/",
            "items",
            entries));
  }

  private static void put(Map<String, Object> entry, String name, @Nullable String value) {
    if (value != null) {
      entry.put(name, value);
    }
  }

  private String link(FeedItem item) {
    return item.link().startsWith("/") ? base + item.link() : item.link();
  }

  /** A date in the format's manner; what is no date goes out as it is. */
  private static @Nullable String date(FeedItem item, DateTimeFormatter manner) {
    String text = item.published();
    if (text == null) {
      return null;
    }
    try {
      return manner.format(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String element(String name, @Nullable String text) {
    return text == null ? "" : "<" + name + ">" + escape(text) + "</" + name + ">";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
