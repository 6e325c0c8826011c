package uz.minbar.pocket;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.telegram.TelegramText.Entity;

/**
 * A message as a text of the office: its first line is the headline, the rest the body, each
 * paragraph one, with what was bold, italic or a link kept so.
 *
 * @param body HTML; "" where the message had one line
 */
record Written(String headline, String body) {

  static final Written NOTHING = new Written("", "");

  /** A longer first line is no headline: it is told in the body, and its beginning names it. */
  private static final int LONGEST_HEADLINE = 200;

  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|tg://|mailto:)[^\\s\\p{Cntrl}<>\"]+");

  static Written of(String text, List<Entity> entities) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int line = text.indexOf('\n', start);
    int end = line < 0 ? text.length() : line;
    String first = text.substring(start, end).strip();
    if (first.length() <= LONGEST_HEADLINE) {
      return new Written(first, html(text, end, entities));
    }
    int space = first.lastIndexOf(' ', LONGEST_HEADLINE);
    int cut = space > 0 ? space : whole(first, LONGEST_HEADLINE);
    return new Written(first.substring(0, cut) + "…", html(text, start, entities));
  }

  boolean isEmpty() {
    return headline.isEmpty() && body.isEmpty();
  }

  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String html(String text, int from, List<Entity> entities) {
    var html = new StringBuilder();
    int start = from;
    var gap = BLANK_LINES.matcher(text);
    gap.region(from, text.length());
    while (start < text.length()) {
      boolean more = gap.find();
      paragraph(html, text, start, more ? gap.start() : text.length(), entities);
      start = more ? gap.end() : text.length();
    }
    return html.toString();
  }

  private static void paragraph(
      StringBuilder html, String text, int from, int to, List<Entity> entities) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    html.append("<p>");
    var edges = edges(text, start, end, entities);
    for (int i = 1; i < edges.size(); i++) {
      piece(html, text, edges.get(i - 1), edges.get(i), entities);
    }
    html.append("</p>");
  }

  /** Where something begins or ends: between two of these all signs look alike. */
  private static List<Integer> edges(String text, int start, int end, List<Entity> entities) {
    var edges = new TreeSet<Integer>();
    edges.add(start);
    edges.add(end);
    for (var entity : entities) {
      for (long at : new long[] {entity.offset(), (long) entity.offset() + entity.length()}) {
        if (at > start && at < end && !Character.isLowSurrogate(text.charAt((int) at))) {
          edges.add((int) at);
        }
      }
    }
    return List.copyOf(edges);
  }

  private static void piece(
      StringBuilder html, String text, int from, int to, List<Entity> entities) {
    var closing = new ArrayList<String>();
    String link = null;
    for (var entity : entities) {
      if (entity.offset() > from || (long) entity.offset() + entity.length() < to) {
        continue;
      }
      String tag = tag(entity.type());
      if (tag != null && !closing.contains("</" + tag + ">")) {
        html.append('<').append(tag).append('>');
        closing.add("</" + tag + ">");
      }
      link = link == null ? address(entity, text) : link;
    }
    if (link != null) {
      html.append("<a href=\"").append(escaped(link)).append("\">");
      closing.add("</a>");
    }
    html.append(escaped(text.substring(from, to)).replace("\n", "<br>"));
    closing.reversed().forEach(html::append);
  }

  private static @Nullable String tag(String type) {
    return switch (type) {
      case "bold" -> "b";
      case "italic" -> "i";
      case "underline" -> "u";
      case "strikethrough" -> "s";
      default -> null;
    };
  }

  private static @Nullable String address(Entity entity, String text) {
    String url =
        switch (entity.type()) {
          case "text_link" -> entity.url();
          case "url" ->
              text.substring(
                  Math.clamp(entity.offset(), 0, text.length()),
                  (int)
                      Math.clamp(
                          (long) entity.offset() + entity.length(),
                          Math.clamp(entity.offset(), 0, text.length()),
                          text.length()));
          default -> null;
        };
    if (url == null || url.isBlank()) {
      return null;
    }
    if (ADDRESS.matcher(url).matches()) {
      return url;
    }
    // People write addresses without their beginning, and Telegram marks them as such.
    String whole = "https://" + url;
    return entity.type().equals("url") && ADDRESS.matcher(whole).matches() ? whole : null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
