package uz.minbar.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code parse_mode=HTML} as strictly as the platform: a handful of tags, each closed in its
 * turn, four named characters; a fault names the byte where it is.
 */
final class PostHtml {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("a", "text_link"));

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

  private static final Pattern CHARACTER =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?");

  private static final Pattern WORD = Pattern.compile("[^\\s>]*");

  private record Open(String tag, int at, Map<String, String> attributes) {}

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<PostEntity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private PostHtml(String html) {
    this.html = html;
  }

  /**
   * Reads the markup.
   *
   * @throws BotRefusal 400 "can't parse entities" with the byte offset
   */
  static PostText read(String html) {
    var reader = new PostHtml(html);
    int at = 0;
    while (at < html.length()) {
      at = reader.step(at);
    }
    if (!reader.open.isEmpty()) {
      throw fault("Can't find end tag corresponding to start tag \"%s\"", reader.open.peek().tag());
    }
    return new PostText(reader.text.toString(), reader.entities).settled();
  }

  private int step(int at) {
    char c = html.charAt(at);
    if (c == '<') {
      return html.startsWith("</", at) ? end(at) : start(at);
    }
    if (c == '&') {
      Matcher character = CHARACTER.matcher(html).region(at, html.length());
      if (character.lookingAt()) {
        text.append(meant(character));
        return character.end();
      }
    }
    text.append(c);
    return at + 1;
  }

  private static String meant(MatchResult character) {
    String name = character.group(3);
    if (name != null) {
      return switch (name) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        default -> "\"";
      };
    }
    int point =
        character.group(1) != null
            ? Integer.parseInt(character.group(1))
            : Integer.parseInt(character.group(2), 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : character.group();
  }

  private int start(int at) {
    String tag = word(at + 1);
    int next = at + 1 + tag.length();
    if (next >= html.length()) {
      throw fault("Unclosed start tag at byte offset %d", bytes(at));
    }
    String name = tag.toLowerCase(Locale.ROOT);
    if (!TYPES.containsKey(name)) {
      throw fault("Unsupported start tag \"%s\" at byte offset %d", name, bytes(at));
    }
    var attributes = new HashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(html).region(next, html.length());
    while (attribute.lookingAt()) {
      attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute));
      next = attribute.end();
      attribute.region(next, html.length());
    }
    while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
      next++;
    }
    if (next >= html.length() || html.charAt(next) != '>') {
      throw fault("Unclosed start tag at byte offset %d", bytes(at));
    }
    if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw fault("Tag \"span\" must have class \"tg-spoiler\" at byte offset %d", bytes(at));
    }
    open.push(new Open(name, text.length(), attributes));
    return next + 1;
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= 4; group++) {
      String value = attribute.group(group);
      if (value != null) {
        Matcher character = CHARACTER.matcher(value);
        return character.replaceAll(found -> Matcher.quoteReplacement(meant(found)));
      }
    }
    return "";
  }

  private int end(int at) {
    String tag = word(at + 2).toLowerCase(Locale.ROOT);
    int next = at + 2 + tag.length();
    if (open.isEmpty()) {
      throw fault("Unexpected end tag at byte offset %d", bytes(at));
    }
    while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
      next++;
    }
    if (next >= html.length() || html.charAt(next) != '>') {
      throw fault("Unclosed end tag at byte offset %d", bytes(at));
    }
    var opened = open.pop();
    if (!tag.isEmpty() && !tag.equals(opened.tag())) {
      throw fault(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"",
          bytes(at), opened.tag(), tag);
    }
    close(opened);
    return next + 1;
  }

  private void close(Open opened) {
    int length = text.length() - opened.at();
    String type = String.valueOf(TYPES.get(opened.tag()));
    String href = null;
    if (type.equals("text_link")) {
      href = opened.attributes().getOrDefault("href", text.substring(opened.at()));
      // An address the platform does not like loses its link, not the message.
      if (!href.matches("(?i)(https?|tg|mailto|tel):.+")) {
        return;
      }
    }
    if (type.equals("blockquote") && opened.attributes().containsKey("expandable")) {
      type = "expandable_blockquote";
    }
    if (length > 0) {
      entities.add(new PostEntity(type, opened.at(), length, href));
    }
  }

  private String word(int from) {
    Matcher word = WORD.matcher(html).region(from, html.length());
    return word.lookingAt() ? word.group() : "";
  }

  private int bytes(int at) {
    return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private static BotRefusal fault(String words, Object... values) {
    return BotRefusal.bad("can't parse entities: " + words.formatted(values));
  }
}
