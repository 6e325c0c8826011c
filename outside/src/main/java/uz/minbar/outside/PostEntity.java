package uz.minbar.outside;

import org.jspecify.annotations.Nullable;

/**
 * A marked piece of a post's text.
 *
 * @param type as the Bot API names it: bold, italic, text_link …
 * @param offset first place, in UTF-16 units
 * @param length in UTF-16 units
 * @param url of a text_link
 */
public record PostEntity(String type, int offset, int length, @Nullable String url) {

  int end() {
    return offset + length;
  }

  String opening() {
    return switch (type) {
      case "bold" -> "<b>";
      case "italic" -> "<i>";
      case "underline" -> "<u>";
      case "strikethrough" -> "<s>";
      case "code" -> "<code>";
      case "pre" -> "<pre>";
      case "spoiler" -> "<tg-spoiler>";
      case "blockquote", "expandable_blockquote" -> "<blockquote>";
      case "text_link" -> "<a href=\"" + PostText.escape(String.valueOf(url)) + "\">";
      default -> "";
    };
  }

  String closing() {
    String opening = opening();
    return opening.isEmpty() ? "" : "</" + opening.substring(1).replaceFirst("[ >].*", ">");
  }
}
