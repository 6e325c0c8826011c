package uz.minbar.outside;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Text as the platform keeps it: plain, with marked pieces beside it.
 *
 * @param text plain text; its length in UTF-16 units is what the limits count
 * @param entities at most 100; the platform ignores more
 */
record PostText(String text, List<PostEntity> entities) {

  static final PostText EMPTY = new PostText("", List.of());

  private static final int MOST = 100;

  /** Those that a sender may give; links and tags in plain sight the platform finds itself. */
  private static final Set<String> KNOWN =
      Set.of(
          "mention hashtag cashtag bot_command url email phone_number bold italic underline"
              .split(" "));

  private static final Set<String> KNOWN_TOO =
      Set.of(
          "strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji"
              .split(" "));

  /** Checks the sender's list of entities against the text. */
  static PostText of(String text, JsonNode list) {
    if (!list.isArray()) {
      throw BotRefusal.bad("can't parse entities: expected an Array of MessageEntity");
    }
    var entities = new ArrayList<PostEntity>();
    for (JsonNode node : list) {
      String type = node.path("type").asString("");
      if (!KNOWN.contains(type) && !KNOWN_TOO.contains(type)) {
        throw BotRefusal.bad("can't parse MessageEntity: Field \"type\" has unknown value");
      }
      int offset = node.path("offset").asInt(-1);
      int length = node.path("length").asInt(-1);
      check(text, offset, length);
      String url = type.equals("text_link") ? node.path("url").asString("") : null;
      if (url != null && !url.matches("(?i)(https?|tg|mailto|tel):.+")) {
        throw BotRefusal.bad("can't parse MessageEntity: wrong URL specified");
      }
      entities.add(new PostEntity(type, offset, length, url));
    }
    return new PostText(text, entities).settled();
  }

  private static void check(String text, int offset, int length) {
    if (offset < 0 || length <= 0) {
      throw BotRefusal.bad("can't parse MessageEntity: offset and length must be positive");
    }
    if ((long) offset + length > text.length()) {
      throw BotRefusal.bad(
          "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
              .formatted(offset, text.length()));
    }
    if (inside(text, offset) || inside(text, offset + length)) {
      throw BotRefusal.bad(
          "entity beginning at UTF-16 offset %d begins or ends in a middle of a UTF-16 symbol"
              .formatted(offset));
    }
  }

  private static boolean inside(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Trims the ends as the platform does, moves the entities along and drops those beyond 100. */
  PostText settled() {
    String trimmed = text.strip();
    int cut = text.indexOf(trimmed);
    var moved = new ArrayList<PostEntity>();
    for (var entity : entities) {
      int start = Math.max(0, entity.offset() - cut);
      int end = Math.min(trimmed.length(), entity.end() - cut);
      if (end > start && moved.size() < MOST) {
        moved.add(new PostEntity(entity.type(), start, end - start, entity.url()));
      }
    }
    moved.sort(
        Comparator.comparingInt(PostEntity::offset)
            .thenComparing(PostEntity::length, Comparator.reverseOrder()));
    return new PostText(trimmed, List.copyOf(moved));
  }

  /** The text as HTML of the Bot API's kind; line ends stay line ends. */
  String html() {
    var html = new StringBuilder();
    Deque<PostEntity> open = new ArrayDeque<>();
    for (int at = 0; at <= text.length(); at++) {
      close(html, open, at);
      for (var entity : entities) {
        if (entity.offset() == at) {
          html.append(entity.opening());
          open.push(entity);
        }
      }
      if (at < text.length()) {
        html.append(escape(text.substring(at, at + 1)));
      }
    }
    return html.toString();
  }

  /** Closes what ends here; what crosses it is closed and opened again. */
  private static void close(StringBuilder html, Deque<PostEntity> open, int at) {
    var again = new ArrayDeque<PostEntity>();
    while (open.stream().anyMatch(entity -> entity.end() <= at)) {
      var entity = open.pop();
      html.append(entity.closing());
      if (entity.end() > at) {
        again.push(entity);
      }
    }
    for (var entity : again) {
      html.append(entity.opening());
      open.push(entity);
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
