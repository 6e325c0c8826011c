package uz.minbar.foundation.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A text with its entities, counted as Telegram counts: in UTF-16 units. Entities instead of marked
 * up text, because then no sign of a text can be taken for markup.
 */
public record TelegramText(String text, List<Entity> entities) {

  /** Most UTF-16 units of a message. */
  public static final int MOST_TEXT = 4096;

  /** Most UTF-16 units under a picture or an album. */
  public static final int MOST_CAPTION = 1024;

  /**
   * A stretch of the text.
   *
   * @param type Telegram's word: bold, italic, text_link …
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entity(String type, int offset, int length, @Nullable String url) {}

  public int length() {
    return text.length();
  }

  /** Begins a text. */
  public static Builder builder() {
    return new Builder();
  }

  /** Puts a text together from paragraphs. */
  public static final class Builder {

    private static final Set<String> BLOCKS =
        Set.of("p", "h2", "h3", "h4", "li", "blockquote", "tr", "figure", "hr", "div");

    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    /** A paragraph of plain words in one style; nothing where the words are blank. */
    public Builder paragraph(String words, @Nullable String type) {
      if (!words.isBlank()) {
        apart();
        styled(words.strip(), type, null);
      }
      return this;
    }

    /** A paragraph that is a link. */
    public Builder link(String words, String url) {
      apart();
      styled(words, "text_link", url);
      return this;
    }

    /** The paragraphs of cleaned HTML; pictures are left out, they go as pictures. */
    public Builder html(String html) {
      for (var node : Jsoup.parseBodyFragment(html).body().childNodes()) {
        append(node, new ArrayDeque<>());
      }
      return this;
    }

    public TelegramText make() {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      int length = end;
      text.setLength(length);
      var inside =
          entities.stream()
              .filter(entity -> entity.offset() < length)
              .map(
                  entity ->
                      new Entity(
                          entity.type(),
                          entity.offset(),
                          Math.min(entity.length(), length - entity.offset()),
                          entity.url()))
              .toList();
      return new TelegramText(text.toString(), inside);
    }

    private void append(Node node, Deque<String> lists) {
      if (node instanceof TextNode words) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        element(element, lists);
      }
    }

    private void element(Element element, Deque<String> lists) {
      String name = element.normalName();
      switch (name) {
        case "br" -> text.append('\n');
        case "ul", "ol" -> {
          apart();
          lists.push(name.equals("ol") ? "1" : "•");
          children(element, lists);
          lists.pop();
        }
        case "li" -> {
          line();
          text.append(mark(lists)).append(' ');
          children(element, lists);
        }
        default -> {
          if (BLOCKS.contains(name)) {
            apart();
          }
          int from = text.length();
          children(element, lists);
          entity(element, from);
          if (name.equals("td") || name.equals("th")) {
            text.append(' ');
          }
        }
      }
    }

    private void children(Element element, Deque<String> lists) {
      for (var child : element.childNodes()) {
        append(child, lists);
      }
    }

    private void entity(Element element, int from) {
      int length = text.length() - from;
      String type =
          switch (element.normalName()) {
            case "b", "strong", "h2", "h3", "h4" -> "bold";
            case "i", "em" -> "italic";
            case "u" -> "underline";
            case "s" -> "strikethrough";
            case "blockquote" -> "blockquote";
            case "a" -> element.attr("href").matches("(?i)(https?|tg)://.+") ? "text_link" : null;
            default -> null;
          };
      if (type != null && length > 0) {
        entities.add(
            new Entity(type, from, length, type.equals("text_link") ? element.attr("href") : null));
      }
    }

    private void styled(String words, @Nullable String type, @Nullable String url) {
      if (type != null) {
        entities.add(new Entity(type, text.length(), words.length(), url));
      }
      text.append(words);
    }

    /** Words as HTML means them: any run of blanks is one, none at the beginning of a line. */
    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char sign = words.charAt(i);
        if (!Character.isWhitespace(sign)) {
          text.append(sign);
        } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private static String mark(Deque<String> lists) {
      String mark = lists.isEmpty() ? "•" : lists.pop();
      if (mark.equals("•")) {
        lists.push(mark);
        return mark;
      }
      lists.push(String.valueOf(Integer.parseInt(mark) + 1));
      return mark + ".";
    }

    private void line() {
      trimBlanks();
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private void apart() {
      trimBlanks();
      while (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
        text.append('\n');
      }
    }

    /** Blanks at the end of a line mean nothing and would stand in front of the break. */
    private void trimBlanks() {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }
  }
}
