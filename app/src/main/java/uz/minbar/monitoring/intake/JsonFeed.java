package uz.minbar.monitoring.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1 and 1.1. */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static ParsedFeed parse(String text, URI address, Instant now) throws NoFeed {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException broken) {
      throw new NoFeed("monitoring.fault.noFeed");
    }
    if (!feed.path("items").isArray()) {
      throw new NoFeed("monitoring.fault.noFeed");
    }
    var entries = new ArrayList<Entry>();
    for (var item : feed.path("items")) {
      if (entries.size() < 500) {
        entries.add(entry(item, address, now));
      }
    }
    return new ParsedFeed(Words.title(word(feed, "title")), null, entries);
  }

  private static Entry entry(JsonNode item, URI address, Instant now) {
    String html = word(item, "content_html");
    String text = html.isEmpty() ? Words.plain(word(item, "content_text")) : Words.ofHtml(html);
    if (text.isEmpty()) {
      text = Words.ofHtml(word(item, "summary"));
    }
    String link = FeedParser.resolve(address, word(item, "url"));
    String title = Words.title(word(item, "title"));
    if (title.isEmpty()) {
      title = Words.cut(text.lines().findFirst().orElse(""), 160);
    }
    String id = word(item, "id");
    String name = id.isEmpty() ? (link.isEmpty() ? Words.hash(title, text) : link) : id;
    var author =
        item.path("authors")
            .path(0)
            .path("name")
            .asString(item.path("author").path("name").asString(""));
    return new Entry(
        Words.cut(Words.clean(name), 1000),
        link,
        title,
        text,
        Words.title(author),
        FeedTimes.parse(word(item, "date_published"), now));
  }

  /** A number as an id is a word, too. */
  private static String word(JsonNode item, String name) {
    var value = item.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString("") : "";
  }
}
