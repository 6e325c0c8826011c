package uz.minbar.monitoring.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A post with words.
 *
 * @param id of the page and of the post, joined by an underscore
 * @param title its first line, or as much of that as makes a title
 * @param author the page's name, "" where it was not told
 * @param createdAt as it was written, "" where it was not told
 */
public record GraphPost(
    String id, String address, String title, String text, String author, String createdAt) {

  private static final String SITE = "https://www.facebook.com/";
  private static final int LONGEST_TITLE = 160;

  /** A sentence shorter than that ("Diqqat!") says too little to stand alone. */
  private static final int SHORTEST_TITLE = 40;

  private static final Pattern SENTENCE = Pattern.compile("[.!?…]+(?=\\s)");

  /** Empty without an id, and for pictures without a word: no topic could find them. */
  static Optional<GraphPost> of(JsonNode post) {
    String id = word(post, "id");
    String text = text(post);
    if (id.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GraphPost(
            id,
            address(word(post, "permalink_url"), id),
            title(text),
            text,
            word(post.path("from"), "name"),
            word(post, "created_time")));
  }

  /** What the page says; else what the platform says that it did. A shared link's words follow. */
  private static String text(JsonNode post) {
    var parts = new ArrayList<String>();
    String message = word(post, "message");
    add(parts, message.isEmpty() ? word(post, "story") : message);
    for (var attachment : post.path("attachments").path("data")) {
      add(parts, word(attachment, "title"));
      add(parts, word(attachment, "description"));
    }
    return String.join("\n", parts);
  }

  /** A picture's description often is the message again. */
  private static void add(List<String> parts, String part) {
    if (!part.isEmpty() && parts.stream().noneMatch(before -> before.contains(part))) {
      parts.add(part);
    }
  }

  private static String title(String text) {
    String line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("").strip();
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int end =
        SENTENCE
            .matcher(line)
            .results()
            .mapToInt(found -> found.end())
            .filter(at -> at >= SHORTEST_TITLE && at <= LONGEST_TITLE)
            .max()
            .orElse(0);
    if (end > 0) {
      return line.substring(0, end);
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
    int half = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 2)) ? 2 : 1;
    return line.substring(0, space > 0 ? space : LONGEST_TITLE - half).strip() + "…";
  }

  private static String address(String permalink, String id) {
    try {
      var address = URI.create(SITE).resolve(permalink);
      if (!permalink.isEmpty() && "https".equals(address.getScheme())) {
        return address.toString();
      }
    } catch (IllegalArgumentException broken) {
      return SITE + id;
    }
    return SITE + id;
  }

  private static String word(JsonNode node, String name) {
    var value = node.path(name);
    return value.isString() ? value.asString().strip() : "";
  }
}
