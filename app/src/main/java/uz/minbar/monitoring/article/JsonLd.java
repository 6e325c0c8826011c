package uz.minbar.monitoring.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article to machines (schema.org).
 *
 * @param body the text of the article, shortened on some sites
 */
record JsonLd(String headline, String body, String author, String published, List<String> images) {

  static final JsonLd NOTHING = new JsonLd("", "", "", "", List.of());

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final Pattern ARTICLE = Pattern.compile(".*(Article|Posting|Report)$");

  /** Pages of shops describe thousands of things; an article stands among the first. */
  private static final int MOST_NODES = 2_000;

  private static final int MOST_AUTHORS = 5;

  static JsonLd of(Document document) {
    var found = NOTHING;
    for (var script : document.select("script[type=application/ld+json]")) {
      var here = read(script.data());
      // A list of other articles describes them in short.
      if (here.weight() > found.weight()) {
        found = here;
      }
    }
    return found;
  }

  private int weight() {
    return body.length() + headline.length() + published.length() + author.length();
  }

  private static JsonLd read(String data) {
    JsonNode root;
    try {
      root = JSON.readTree(data.strip());
    } catch (JacksonException broken) {
      return NOTHING;
    }
    var open = new ArrayDeque<JsonNode>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      var node = open.removeFirst();
      if (node.isObject() && isArticle(node)) {
        return article(node);
      }
      for (var inner : node) {
        if (inner.isContainer()) {
          open.addLast(inner);
        }
      }
    }
    return NOTHING;
  }

  private static boolean isArticle(JsonNode node) {
    var type = node.path("@type");
    String first = type.isArray() ? word(type.path(0)) : word(type);
    return ARTICLE.matcher(first).matches();
  }

  private static JsonLd article(JsonNode node) {
    return new JsonLd(
        plain(word(node.path("headline"))),
        body(word(node.path("articleBody"))),
        author(node.path("author")),
        word(node.path("datePublished")),
        images(node.path("image")));
  }

  /** Some write HTML into it, some HTML escaped once more. */
  private static String body(String written) {
    String once = Parser.unescapeEntities(written, false);
    var body = Jsoup.parseBodyFragment(once.replace("\n", "<br>")).body();
    return String.join("\n", Outline.of(body).lines().stream().map(Line::text).toList());
  }

  private static String plain(String written) {
    return Jsoup.parseBodyFragment(written).text();
  }

  private static String author(JsonNode node) {
    var names = new ArrayList<String>();
    for (var one : node.isArray() ? node : List.of(node)) {
      String name = plain(one.isObject() ? word(one.path("name")) : word(one)).strip();
      if (!name.isEmpty() && !name.contains("://") && names.size() < MOST_AUTHORS) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }

  private static List<String> images(JsonNode node) {
    var images = new ArrayList<String>();
    for (var one : node.isArray() ? node : List.of(node)) {
      String address = one.isObject() ? word(one.path("url")) : word(one);
      if (!address.isEmpty()) {
        images.add(address);
      }
    }
    return images;
  }

  private static String word(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString("") : "";
  }
}
